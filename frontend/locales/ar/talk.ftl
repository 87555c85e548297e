# A conversation's or a room's name, closing it and opening it again.
title-rename = اسم آخر
title-close = إغلاق أو فتح

talk-rename = تغيير الاسم
talk-close = إغلاق
talk-reopen = فتح من جديد
talk-reason-hint = هذه الكلمات، ومعها اسمك هنا، يقرؤها من بدأ المحادثة.
talk-reason-log = يمكن لبقية فريق التيسير قراءتها.

rename-heading = اسم آخر
rename-what = من الآن يرى كل من هنا الاسم الجديد.
rename-what-another = من الآن يرى كل من هنا الاسم الجديد. الاسم السابق كلمات شخص آخر، فلا بدّ من ذكر السبب.
rename-reason = السبب
rename-button = تغيير الاسم
close-heading = هل تُغلق؟
close-what = تبقى القراءة ممكنة، ولا تمكن الكتابة فيها حتى تُفتح من جديد.
close-reason = السبب
close-button = إغلاق
reopen-heading = هل تُفتح من جديد؟
reopen-what = تعود الكتابة فيها ممكنة لكل من في المساحة.
reopen-button = فتح من جديد
done-renamed = تغيّر الاسم.
done-talk-closed = أُغلقت. القراءة ما زالت ممكنة.
done-talk-reopened = فُتحت من جديد.

live-closed = أُغلقت أثناء ذلك. ما كتبته ما زال هنا.
compose-unsent = ما كتبته
compose-unsent-hint = لم يُنشر. يمكن نسخه من هنا.

decision-place = الذهاب إلى هناك
decision-rename = تغيير اسم محادثة أو غرفة
decision-yours-rename = تغيّر عنوان محادثة بدأتها
export-act-rename = تغيّر عنوان محادثة بدأتها
title-heading = عنوان آخر
post-retitle = تغيير العنوان
