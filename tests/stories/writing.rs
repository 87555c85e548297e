//! She writes: what she saw accepted is there once, in one order, for everyone in the space and for nobody else (P4).

use serde_json::json;

use crate::harness::acts::{AMAL, Circle, LENA, post, posts};
use crate::harness::cast::key;
use crate::harness::server::story;

story! {
    async fn a_thread_and_its_replies_are_read_in_one_order_by_the_members_and_by_nobody_else(house) {
        let Circle { space, amal, lena, vera, iris, .. } = Circle::of(house).await;
        let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
        let reply = lena.replies(&thread, "I do, **every** Friday.").await;
        let answer = amal.answers(&thread, &reply, "Save me a piece").await;
        for reader in [&amal, &lena, &iris] {
            let page = reader.reads_thread(&thread).await;
            let told: Vec<_> = posts(&page).iter().map(|post| (post["seq"].clone(), post["alias"].clone())).collect();
            assert_eq!(told, [(json!(1), json!(AMAL)), (json!(2), json!(LENA)), (json!(3), json!(AMAL))]);
            assert_eq!(post(&page, &reply)["html"], "<p>I do, <strong>every</strong> Friday.</p>");
            assert_eq!(post(&page, &answer)["parent"]["id"], reply.id);
            assert_eq!(page["seq"], 3);
        }
        for operation in ["read_thread"] {
            vera.reads(operation, &[("thread", &thread.stream)]).await.refused("not_found");
        }
        let fields = json!({ "text": "Let me in" });
        vera.does("post_reply", &[("thread", &thread.stream)], fields).await.refused("not_found");
        assert_eq!(posts(&amal.reads_thread(&thread).await).len(), 3);
    }
}

story! {
    async fn what_is_sent_twice_under_one_key_is_posted_once_and_other_words_under_it_are_refused(house) {
        let Circle { space, amal, lena, .. } = Circle::of(house).await;
        let thread = amal.starts_thread(&space, "Bread", "Who bakes?").await;
        let sent = json!({ "text": "I do", "key": key(1) });
        let first = lena.posts(&thread, sent.clone()).await;
        let second = lena.posts(&thread, sent).await;
        assert_eq!((&first.id, first.seq), (&second.id, second.seq));
        let other = json!({ "text": "I do not", "key": key(1) });
        lena.does("post_reply", &[("thread", &thread.stream)], other).await.refused("key_reused");
        // The key is hers: the same one in another's hands is another sending.
        amal.posts(&thread, json!({ "text": "I do not", "key": key(1) })).await;
        assert_eq!(posts(&lena.reads_thread(&thread).await).len(), 3);
    }
}
