title-thread = محادثة
title-threads = محادثات
title-new-thread = محادثة جديدة
title-post = رسالة
title-edit = تعديل
title-withdraw = سحب

role-facilitator = تيسير

threads-heading = المحادثات
threads-empty = لا شيء هنا بعد. يمكنك البدء ببضع كلمات إن أردت. لا يلزم أن تكون مهمة.
thread-start = بدء محادثة
thread-start-button = بدء
thread-title-label = عنوان
thread-title-hint = بضع كلمات، ليعرف الآخرون عمّا تكون المحادثة.
thread-wants-label = ما الذي قد يساعد؟
thread-wants = أودّ:
thread-new-mark = جديد
thread-new-since = الجديد منذ
thread-title-gone = محادثة بلا عنوان
thread-closed = هذه المحادثة مغلقة. القراءة ما زالت ممكنة.
wants-heard = من يسمعني
wants-advice = نصيحة
wants-company = رفقة
wants-good_news = مشاركة خبر جميل

pager = الصفحات
pager-older = الأقدم
pager-newer = الأحدث
pager-last = إلى آخر الردود

post-author-left = شخص غادر المساحة
post-more = المزيد عن هذه الرسالة
post-to = ردّ على
post-to-gone = ردّ على رسالة لم تعد هنا
post-edited = عُدّلت
post-goes = تزول وحدها:
post-expired = زالت وحدها
post-withdrawn = سحبها من كتبها
post-hidden = أخفاها فريق التيسير.
post-hidden-more = المزيد
post-hidden-words = الكلمات المخفية · تُفتح متى أردت
post-in-place = إلى مكانها في المحادثة
post-reply = ردّ
post-edit = تعديل
post-withdraw = سحب الرسالة
post-withdraw-hint = تُمحى الكلمات، وتبقى الردود.
post-report = إبلاغ
post-report-hint = لينظر فيها من يرعى هذه المساحة.
post-mute = عدم إظهار رسائل
post-mute-hint = لا يعلم أحد بذلك. ويمكن التراجع في صفحة الأعضاء.
post-mute-button = عدم الإظهار لي
post-hide = إخفاء الرسالة، مع ذكر السبب
post-hide-hint = السبب يظهر لمن كتبها، مع الاسم الذي أخفاها.
post-restore = إعادة إظهار الرسالة
post-restore-button = إعادة الإظهار

ack-hear = أنا أسمعك
ack-me_too = وأنا أيضًا
ack-thanks = شكرًا
ack-strength = كل القوة لك

notice-marked = تنبيه:
notice-open = تُفتح متى أردت
notice-violence = عنف
notice-sexual-violence = عنف جنسي
notice-being-followed = ملاحقة ومراقبة
notice-self-harm = إيذاء النفس
notice-death = موت
notice-children = أطفال
notice-police-courts = شرطة ومحاكم
notice-substances = كحول ومخدّرات

compose-heading = ردّك
compose-to = ردّك على
compose-you-are = اسمك هنا: { $alias }.
compose-who-reads = لا يقرأ هذا إلا أعضاء هذه المساحة.
compose-text = كلماتك
compose-mark = تنبيه إلى موضوع
compose-mark-hint = هكذا يكون فتحها اختيارًا لمن يقرأ.
compose-expires = تزول وحدها بعد وقت
compose-court = إذا كانت هناك قضية عند الشرطة أو المحكمة، فقد يُطلب ما هو مكتوب هنا.
compose-post = نشر
compose-preview = معاينة أولًا
compose-preview-heading = هكذا ستظهر
expires-never = تبقى
expires-day = تزول بعد يوم
expires-week = تزول بعد أسبوع
expires-month = تزول بعد شهر

edit-heading = تعديل كلماتك
edit-hint = سيرى الآخرون أنها عُدّلت. ربما قرأها أحد قبل ذلك.
edit-keep = حفظ التعديل
withdraw-heading = سحب هذه الرسالة؟
withdraw-what = تُمحى الكلمات للجميع. ويظهر في مكانها أنها سُحبت.
withdraw-cannot = ربما قرأها أحد أو نسخها قبل ذلك. هذا لا يقدر أحد على إرجاعه.
withdraw-button = سحب

done-started = بدأت محادثتك.
done-edited = حُفظ التعديل.
done-withdrawn = سُحبت الرسالة.

error-thread-closed = هذه المحادثة مغلقة.
error-key-reused = أُرسلت هذه الصفحة من قبل بكلمات أخرى. كلماتك باقية هنا، ويمكنك إرسالها من جديد.
error-post-gone = هذه الرسالة لم تعد موجودة، فلم تُعدّل. كلماتك باقية هنا.
problem-parent-gone = الرسالة التي كان الردّ عليها لم تعد موجودة. ما زال يمكنك نشر كلماتك في المحادثة.
problem-unknown-notice = أحد هذه المواضيع غير معروف هنا.
threads-none = لا شيء هنا.
