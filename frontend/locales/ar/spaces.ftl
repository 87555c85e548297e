# Ways in, home, and a space.
title-spaces = المساحات
title-space = محادثات
title-rules = كيف نتحدّث

welcome-heading = دعوة إلى
welcome-heading-steward = دعوة إلى إدارة هذا الموقع
welcome-lead = هذه الصفحة للقراءة فقط. يمكنك الذهاب متى أردت، ولن يسأل أحد عن السبب.
welcome-listen = الاستماع إلى هذه الصفحة
welcome-who = من يدير هذا المكان
welcome-does = ما نعدك به
welcome-does-unknown = لا بريد إلكتروني ولا رقم هاتف ولا اسم حقيقي. لا الآن ولا بعد ذلك.
welcome-does-alias = لا يرى الآخرون إلا اسمًا من اختيارك لهذه المساحة. وفي مساحة أخرى أنت شخص آخر.
welcome-does-withdraw = يمكنك سحب ما كتبته. ربما قرأه أحد قبل ذلك.
welcome-does-owe = لا شيء مطلوب منك. يمكنك ترك ما أردت، والمغادرة متى أردت.
welcome-cannot = ما لا نقدر عليه
welcome-cannot-copy = يمكن للأعضاء وفريق التيسير قراءة ما كتبته ونسخه.
welcome-cannot-server = من يدير هذا الخادم يقدر على قراءته.
welcome-cannot-help = لا أحد هنا يعرف مكانك، ولا أحد يقدر على إرسال مساعدة.
welcome-exit = في كل صفحة. ينهي دخولك ويفتح موقعًا آخر.
welcome-phone = يظلّ الهاتف يتذكّر أنك كنت هنا: في سجله، وفي لوحة مفاتيحه، وفي الرسالة أو البطاقة التي جاءت بها هذه الدعوة.
welcome-phone-more = ما يبقى في الهاتف
welcome-adults-heading = للكبار
welcome-adults = هذا المكان لمن بلغ 18 سنة أو أكثر. قبل هذا العمر، هناك من يسمعك في مكان آخر.
welcome-law = من قد يُجبرنا على الكلام
welcome-go-on = متابعة
welcome-sign-up = إنشاء حساب
welcome-sign-in = عندي حساب
welcome-go = أو يمكنك إغلاق هذه الصفحة. لم يُحفظ عنك شيء.

no-invitation-heading = هذه الدعوة غير مفتوحة
no-invitation-lead = ربما انتهت، أو ينقص الرمز حرف.
no-invitation-what = يمكن طلب دعوة جديدة ممّن أعطاك هذه. لم يصدر منك أي خطأ.
no-invitation-type = كتابة الرمز

space-enter-heading = كيف يراك الآخرون هنا؟
space-enter-lead = في هذه المساحة فقط. لم يرك أحد بعد.
space-alias-legend = اسم
space-alias-hint = يمكنك أخذ واحد من هذه، أو كتابة اسم آخر تحتها.
space-alias-others = أسماء أخرى
space-alias-own = اسم من عندك
space-alias-own-hint = ليس اسمك الحقيقي، ولا اسمًا تحمله حساباتك الأخرى.
space-alias-choose = يلزم اختيار اسم، أو كتابة واحد.
space-alias-taken = هذا يشبه كثيرًا اسمًا آخر هنا. يكفي تغيير كلمة أو كلمتين.
space-badge-legend = صورة
space-badge-hint = تكون بجانب اسمك. ومن دون اختيار، نرسم لك واحدة.
space-badge-number = صورة { $number }
space-badge-taken = هنا صورة تشبه هذه عند عضو آخر. يلزم اختيار غيرها.
space-badge-unknown = هذه الصورة غير معروفة. يلزم اختيار غيرها.
space-languages-legend = لغات يمكنك قراءتها
space-languages-hint = يراها الأعضاء، ليعرفوا إن كانت كلماتهم مفهومة لك.
space-unconfirmed-hint = يلزم تأكيد شخص ثانٍ قبل بدء دورك في التيسير. حتى ذلك الوقت لك ما لبقية الأعضاء.
space-enter-button = أوافق على قواعد المكان وأدخل
space-enter-not-now = ليس الآن
done-space-joined = أهلًا بك في المساحة. لك كل الوقت للنظر حولك.
error-already-here = لك اسم آخر في هذه المساحة من قبل.
error-removed-here = انتهت عضويتك في هذه المساحة بقرار. السبب مكتوب في صفحتك.
error-barred-here = هذه المساحة مغلقة أمامك. السبب مكتوب في صفحتك.

home-heading = مساحاتك
home-empty = لا مساحة لك بعد. الدعوة تفتح لك واحدة.
home-code = كتابة رمز دعوة
home-new = جديد
home-here-you-are = اسمك هنا
home-as = باسم
home-apart = لا أحد غيرك يرى هذه الأسماء معًا.
home-asked = طلباتك للانضمام
home-waiting = في انتظار الجواب
home-declined = ليس هذه المرة
home-open = مساحات يمكن طلب الانضمام إليها
home-former = مساحات انتهت عضويتك فيها
home-former-more = السبب، واعتراضك، وكلماتك
spaces-empty = لا مساحة تستقبل الطلبات الآن. وبدعوة ما زال الدخول ممكنًا.

space-role-facilitator = تيسير
space-role-unconfirmed = تيسير، لم يُؤكَّد بعد
space-read-languages = لغات يقرؤها فريق التيسير
space-read-languages-short = لغات القراءة:
space-held = موعد اللقاء
space-kept = كم تبقى الكلمات
space-kept-days = { COUNT($days) ->
    [one] يومًا واحدًا، ثم تُمحى
    [two] يومين، ثم تُمحى
    [few] { $days } أيام، ثم تُمحى
    [many] { $days } يومًا، ثم تُمحى
   *[other] { $days } يوم، ثم تُمحى
}
space-kept-ever = حتى يسحبها من كتبها
space-rules = قواعد المكان
space-rules-lead = يلتزم بها فريق التيسير وإدارة الموقع أيضًا.
space-rules-none = لم تُكتب قواعد بعد.
space-rooms = الغرف
space-rooms-none = لا توجد غرفة بعد.
space-room-new = فتح غرفة
space-room-open = مفتوحة
space-room-closed = مغلقة، للقراءة فقط
space-you-are = اسمك هنا
space-facilitators = فريق التيسير
space-facilitators-none = لا أحد بعد.
space-members = الأعضاء
space-export = حفظ نسخة من كلماتك
space-leave = مغادرة
space-muted = القراءة ممكنة لك. والكتابة متوقفة حتى { $until }.
space-muted-why = قراءة السبب
space-requests-waiting = هناك من يطلب الانضمام.
space-visits-on = يُحفظ يوم آخر زيارة لك، حتى تظهر علامة على الجديد.
space-visits-off = يوم آخر زيارة لك لا يُحفظ.
space-visits-off-button = عدم حفظه
space-visits-on-button = وضع علامة على الجديد
done-space-visits-kept = من الآن تظهر علامة على الجديد.
done-space-visits-off = نُسي يوم آخر زيارة لك.

title-members = الموجودون هنا
title-ask = طلب انضمام
title-requests = طلبات انضمام
title-leave = مغادرة
title-export = ملاحظات
title-former = ما حدث

space-member-you = أنت
space-member-muted = رسائل هذا الاسم لا تظهر لك
space-member-silent = قراءة بلا كتابة حتى { $until }
space-member-more = ما يمكن لفريق التيسير
space-member-mute = وقف الكتابة لفترة
space-member-remove = إنهاء العضوية في هذه المساحة
space-member-bar = منع العودة
space-members-next = المزيد
space-mute-hint = يمكنك اختيار عدم ظهور رسائل اسم ما لك. لا يعلم أحد بذلك.
space-mute-button = عدم إظهار رسائل هذا الاسم لي
space-unmute-button = إظهار رسائل هذا الاسم لي من جديد
space-mute-self = هذا اسمك.
space-alias-unknown = لا أحد هنا بهذا الاسم.
done-space-muted = لن تظهر لك رسائل هذا الاسم.
done-space-unmuted = تظهر لك رسائل هذا الاسم من جديد.

space-ask-heading = طلب الانضمام
space-ask-lead = يقرأ فريق التيسير هذا ويجيب. لا يظهر إلا هذا الاسم وهذه الصورة، وفي هذه المساحة فقط.
space-ask-answer-label = جوابك
space-ask-answer-hint = تكفي كلمة، أو لا شيء. من دون أسماء ولا أوراق ولا ما حدث لك، من فضلك.
space-ask-button = أوافق على قواعد المكان وأطلب الانضمام
space-ask-waiting = طلبك وصل
space-ask-waiting-what = سينظر فيه فريق التيسير. الجواب سيظهر هنا وفي صفحتك.
space-ask-declined = ليس هذه المرة
space-ask-declined-what = يمكن محو هذا وتقديم طلب جديد، أو تركه كما هو.
space-ask-said = ما كتبته
space-ask-back = سحب طلبي
space-ask-forget = محو هذا
done-space-asked = وصل طلبك. الجواب سيظهر في صفحتك.
done-space-request-back = مُحي طلبك.
error-space-door-closed = هذه المساحة لا تستقبل الطلبات الآن.
error-request-gone = هذا الطلب أُجيب عنه أو سُحب من قبل.

space-requests-heading = طلبات الانضمام
space-requests-none = لا أحد في الانتظار.
space-requests-hint = الأسماء التي اختاروها، وما كتبوه. من الأفضل ألا يُسألوا عن أكثر من ذلك.
space-requests-question = السؤال كان:
space-request-let-in = قبول
space-request-no = ليس الآن
space-request-reason = السبب
space-request-reason-hint = تصل هذه الكلمات إلى من قدّم الطلب.
space-request-decline = عدم القبول، بهذا السبب
done-space-let-in = تمّ القبول.
done-space-declined = السبب يصل إلى من قدّم الطلب.

space-leave-heading = مغادرة هذه المساحة؟
space-leave-lead = يمكنك الذهاب من دون ذكر السبب.
space-leave-last = لا أحد غيرك قائم على هذه المساحة. بعد مغادرتك يبقى ما ينتظر هنا بلا قراءة، ولا يصل طلب المساعدة إلا إلى إدارة الموقع، حتى يُؤكَّد شخص آخر. وتُبلَّغ إدارة الموقع بأن لا أحد قائم عليها.
space-leave-erased = يُمحى اسمك هنا، وصورتك، ومكانك في القائمة.
space-leave-alias = { COUNT($days) ->
    [one] لا يمكن لأحد أخذ اسمك هنا مدة يوم واحد.
    [two] لا يمكن لأحد أخذ اسمك هنا مدة يومين.
    [few] لا يمكن لأحد أخذ اسمك هنا مدة { $days } أيام.
    [many] لا يمكن لأحد أخذ اسمك هنا مدة { $days } يومًا.
   *[other] لا يمكن لأحد أخذ اسمك هنا مدة { $days } يوم.
}
space-leave-again = تبقى العودة ممكنة بدعوة، وباسم آخر.
space-leave-stands = المغادرة لا تنهي وقف كتابة، ولا قرار إنهاء عضوية، ولا بلاغًا مفتوحًا.
space-leave-export = أولًا: حفظ نسخة من كلماتك
space-leave-words = ما كتبته هنا
space-leave-words-gone = سحبه كله
space-leave-words-gone-more = تُمحى الكلمات. وردود الآخرين تبقى.
space-leave-words-stay = تركه، بلا اسم
space-leave-words-stay-more = بعد ذلك لا يعرف أحد أنه لك، فلا يمكنك سحبه لاحقًا.
space-leave-button = مغادرة
space-leave-not = بقاء
done-space-left = تمّت المغادرة. لا شيء هناك يقول من كنت.

space-former-removed = انتهت عضويتك في هذه المساحة بقرار.
space-former-barred = أُغلقت هذه المساحة أمامك.
space-former-barred-all = أُغلق هذا الموقع أمامك.
space-former-why = السبب
space-former-until = حتى { $until }
space-former-earlier = قرارات سابقة عنك
space-former-reply = اعتراضك
space-former-reply-what = لك اعتراض واحد لدى إدارة الموقع. ومن اتخذ القرار من فريق التيسير لا يجيب عنه.
space-former-reply-label = كلماتك
space-former-reply-button = إرسال
space-former-reply-sent = أُرسل اعتراضك. الجواب سيظهر هنا.
space-former-answer = الجواب
space-former-words = ما كتبته هناك
space-former-words-what = ما زال لك. يمكنك حفظ نسخة منه، ويمكنك سحبه كله.
space-former-withdraw = سحب كل كلماتي
done-space-appealed = أُرسل اعتراضك.
done-space-words-withdrawn = مُحيت كلماتك هناك.
error-appeal-sent = أُرسل اعتراضك من قبل. وهو الآن قيد القراءة.

export-joined = العضوية في هذه المساحة منذ { $month }.
export-facilitates = لك دور التيسير فيها.
export-languages = لغات القراءة:
export-care = في هذا الملف كلماتك والاسم الذي كان لك في مساحة واحدة. مكانه حيث لا ينظر أحد غيرك، أو الحذف.
export-words = ما كتبته
export-none = لا شيء.
export-hidden = مخفية:
export-held = في انتظار قراءة فريق التيسير.
export-decisions = قرارات عنك
export-act-hide = أُخفيت رسالة
export-act-restore = ظهرت رسالة من جديد
export-act-release = ظهرت رسالة كانت في الانتظار
export-act-return = أُعيدت رسالة كانت في الانتظار
export-act-mute = توقفت كتابتك لفترة
export-act-unmute = عادت الكتابة ممكنة لك
export-act-remove = انتهت عضويتك بقرار
export-act-bar_space = أُغلقت المساحة أمامك
export-act-bar_instance = أُغلق الموقع أمامك
export-act-readmit = فُتح لك باب العودة
export-act-confirm = تأكّد دورك في التيسير
export-act-admit = قُبل طلبك
export-act-decline = لم يُقبل طلبك
export-act-close = أُغلقت محادثة بدأتها
export-act-reopen = فُتحت من جديد محادثة بدأتها
export-act-answer_report = أُجيب عن بلاغ
export-act-answer_appeal = أُجيب عن اعتراضك
space-facilitator-here = لك دور التيسير في هذه المساحة.
space-ends = تنتهي هذه المساحة في { $day }. يُمحى عندها كل ما فيها. حتى ذلك اليوم يمكنك القراءة وحفظ نسخة ممّا هو لك.
home-ends = تنتهي في { $day }
