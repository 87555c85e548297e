# What facilitators do, and what members report. Plain words; nobody is labelled.
title-hide = إخفاء
title-restore = إعادة إظهار
title-report = بلاغ
title-reports = بلاغات
title-decisions = قرارات

act-as = الاسم الظاهر مع هذا القرار: { $alias }.
act-appeal = ما يحدث هنا وسببه يبقيان حيث يقرؤهما كل من يعنيه الأمر. ويمكن الاعتراض عليه لدى إدارة الموقع.

hide-heading = إخفاء هذه الرسالة؟
hide-what = يرى الآخرون فقط أن شيئًا أُخفي. ومن كتبها يبقى قادرًا على قراءتها، مع السبب.
hide-reason = السبب
hide-reason-hint = هذه الكلمات، ومعها اسمك هنا، يقرؤها من كتب الرسالة. المفيد: ما الذي كان يمكن أن يكون مختلفًا، بلا لوم.
hide-button = إخفاء
restore-heading = إعادة إظهار هذه الرسالة؟
restore-what = يمكن بعدها لكل من في المساحة قراءتها من جديد.
restore-reason = كلمة لمن كتبها
restore-reason-hint = تُقرأ مع اسمك هنا.
restore-button = إعادة الإظهار
done-hidden = أُخفيت الرسالة. والسبب متاح لمن كتبها.
done-restored = عادت إلى مكانها.

error-act-on-self = هذا عنك أنت، فيلزم أن يقرّر فيه شخص آخر.
error-already-hidden = أخفاها شخص آخر من قبل، لسبب من عنده.
error-not-hidden = هذه الرسالة ليست مخفية. لا شيء لإظهاره من جديد.
error-words-gone = هذه الكلمات لم تعد هنا.
error-report-own = هذه كلماتك أنت. يمكنك سحبها.
error-report-answered = أُجيب عن هذا البلاغ من قبل.

report-heading = إبلاغ عن هذه الرسالة
report-nothing = لا كلمات هنا للإبلاغ عنها.
report-read-by-facilitators = يقرأ فريق التيسير في هذه المساحة كلماتك هنا.
report-read-by-steward = هذا عن أحد من فريق التيسير. لا يقرأ كلماتك هنا إلا إدارة الموقع. لا يقرؤها فريق التيسير.
report-not-told = من كتب الرسالة لا يُخبَر بوجود بلاغ، ولا بمن قدّمه.
report-name-facilitators = يرى فريق التيسير أن البلاغ من { $alias }.
report-name-steward = اسمك لا يظهر لهم.
report-copy = تُحفظ نسخة مغلقة من الكلمات حتى الجواب عن بلاغك، حتى لو سُحبت الرسالة. ثم تُمحى.
report-no-help = لا أحد هنا يقدر على إرسال مساعدة. عند الخطر، رقم الطوارئ في مكانك أسرع.
report-reason = ما الذي يحسن أن يعرفوه؟
report-reason-hint = تكفي بضع كلمات. لا يلزم أي تبرير.
report-button = إرسال
report-answers = سيظهر الجواب هنا:
report-mine = بلاغاتك
done-reported = تمّ الإرسال. سيظهر الجواب في هذه الصفحة.
done-reported-before = أُرسل بلاغك عن هذا من قبل. سيظهر الجواب في هذه الصفحة.

reports-heading = البلاغات
reports-lead = ما يطلب الأعضاء النظر فيه. من يدور عنه البلاغ لا يُخبَر.
reports-empty = لا شيء في الانتظار.
reports-answered = أُجيب عنها مؤخرًا
report-about = عن
report-by = من
report-read-heading = بلاغ
report-words = الكلمات، كما كانت
report-words-open = تُفتح متى أردت
report-now-shown = ما زالت في مكانها.
report-now-edited = عُدّلت بعد ذلك.
report-now-hidden = هي مخفية الآن.
report-now-withdrawn = سحبها من كتبها.
report-now-held = هي الآن في انتظار القراءة.
report-now-gone = لم تعد هناك.
report-copy-erased = تُمحى هذه النسخة عند الجواب.
report-copy-none = لا نسخة محفوظة.
report-can = ما يمكن فعله
report-look = إلى مكانها في المحادثة
report-answer-heading = جواب
report-answer-label = جواب قصير
report-answer-hint = يقرأ هذا من قدّم البلاغ. المفيد: ماذا حدث، أو لماذا بقيت كما هي.
report-answer-button = جواب وإغلاق
report-answer-was = ما كان الجواب
done-report-answered = وصل الجواب. ومُحيت نسخة الكلمات.

my-reports-heading = بلاغاتك
my-reports-lead = ما طلبت من غيرك النظر فيه، وما أجابوا به. لا أحد غيرك يرى هذه الصفحة.
my-reports-empty = لا بلاغ لك في هذه المساحة.
my-reports-with-facilitators = عند فريق التيسير
my-reports-with-steward = عند إدارة الموقع
my-reports-answered = الجواب:

decisions-heading = القرارات
decisions-lead = ما تقرّر في هذه المساحة عنك أو عن كلماتك، ومَن قرّره، ولماذا.
decisions-lead-facilitator = ما تقرّر في هذه المساحة، ومَن قرّره، ولماذا. ويرى الأعضاء هنا ما يعنيهم.
decisions-empty = لا قرارات.
decision-by = بقرار من
decision-by-steward = قرار إدارة الموقع
decision-post = الرسالة
decision-hide = إخفاء رسالة من { $alias }
decision-restore = إعادة إظهار رسالة من { $alias }
decision-release = إظهار رسالة كانت في الانتظار من { $alias }
decision-return = إعادة رسالة إلى { $alias }
decision-mute = وقف الكتابة لفترة: { $alias }
decision-unmute = عودة الكتابة: { $alias }
decision-remove = إنهاء العضوية: { $alias }
decision-bar_space = إغلاق هذه المساحة أمام { $alias }
decision-bar_instance = إغلاق هذا الموقع أمام { $alias }
decision-readmit = فتح باب العودة: { $alias }
decision-confirm = تأكيد الدور في التيسير: { $alias }
decision-admit = قبول الانضمام: { $alias }
decision-decline = عدم قبول طلب انضمام
decision-close = إغلاق محادثة أو غرفة
decision-reopen = فتح محادثة أو غرفة من جديد
decision-answer_report = جواب عن بلاغ
decision-answer_appeal = جواب عن اعتراض من { $alias }
decision-someone-left = شخص غادر المساحة
decision-yours-hide = أُخفيت رسالة لك
decision-yours-restore = ظهرت رسالة لك من جديد
decision-yours-release = ظهرت رسالة لك كانت في الانتظار
decision-yours-return = أُعيدت إليك رسالة
decision-yours-mute = توقفت كتابتك لفترة
decision-yours-unmute = عادت الكتابة ممكنة لك
decision-yours-remove = انتهت عضويتك في هذه المساحة بقرار
decision-yours-bar_space = أُغلقت هذه المساحة أمامك
decision-yours-bar_instance = أُغلق هذا الموقع أمامك
decision-yours-readmit = فُتح لك باب العودة
decision-yours-confirm = تأكّد دورك في التيسير
decision-yours-admit = قُبل انضمامك
decision-yours-decline = لم يُقبل طلبك
decision-yours-close = أُغلقت محادثة بدأتها
decision-yours-reopen = فُتحت من جديد محادثة بدأتها
decision-yours-answer_report = أُجيب عن بلاغ
decision-yours-answer_appeal = أُجيب عن اعتراضك

title-member = عضوية
title-hold = في الانتظار

error-already-out = هذا الشخص لم يعد في المساحة.
error-not-out = هذا الشخص موجود في المساحة.
error-not-muted = هذا الشخص يمكنه الكتابة من قبل.
error-facilitators-are-stewards = هذا عن أحد من فريق التيسير. لا تقرّر فيه إلا إدارة الموقع.
error-stewards-only = لا تقرّر في هذا إلا إدارة الموقع.

member-alias-label = اسم هذا الشخص هنا
member-hours-label = كم من الوقت
member-hours-1 = ساعة
member-hours-24 = يوم
member-hours-72 = ثلاثة أيام
member-hours-168 = أسبوع
member-hours-720 = ثلاثون يومًا
member-reason-label = السبب
member-reason-hint = هذه الكلمات، ومعها اسمك هنا، يقرؤها هذا الشخص. المفيد: ماذا حدث، وما الذي كان يمكن أن يكون مختلفًا.
member-everywhere = إغلاق الموقع كله أيضًا أمام هذا الشخص
member-everywhere-more = بعدها لا تقول أي صفحة يفتحها هذا الشخص في الموقع إلا السبب، وفيها طريق إلى الاعتراض وإلى ما هو له. والمساحات الأخرى لا تُخبَر.
member-mute-heading = وقف الكتابة لفترة
member-mute-happens = يمكن لهذا الشخص قراءة كل شيء، ولا يمكنه كتابة شيء، حتى ينتهي الوقت. ثم تعود الكتابة وحدها.
member-mute-sees = في مكان الكتابة يظهر لهذا الشخص: حتى متى، ولماذا، وكيف يكون الاعتراض. وبقية الأعضاء لا يُخبَرون.
member-mute-undo = يمكنك أنت أو غيرك في فريق التيسير إنهاء ذلك قبل وقته.
member-mute-button = وقف الكتابة
member-unmute-heading = عودة الكتابة
member-unmute-happens = تعود الكتابة ممكنة لهذا الشخص فورًا.
member-unmute-sees = السبب الجديد يظهر بجانب السبب السابق.
member-unmute-undo = يمكن تغيير ذلك من جديد.
member-unmute-button = عودة الكتابة
member-remove-heading = إنهاء العضوية في هذه المساحة
member-remove-happens = تنتهي في هذه اللحظة، وفي الغرف المفتوحة أيضًا. وما كُتب يبقى حتى يسحبه من كتبه.
member-remove-sees = يقرأ هذا الشخص السبب. ويمكنه تقديم اعتراض واحد لدى إدارة الموقع، وحفظ نسخة ممّا هو له، وسحب كلماته.
member-remove-undo = يمكنك أنت أو غيرك في فريق التيسير فتح باب العودة لهذا الشخص.
member-remove-button = إنهاء العضوية
member-bar-heading = إغلاق هذه المساحة أمام شخص
member-bar-happens = تنتهي العضوية في هذه اللحظة، وفي الغرف المفتوحة أيضًا. ولا يمكن لهذا الشخص العودة باسم آخر.
member-bar-sees = يقرأ هذا الشخص السبب. ويمكنه تقديم اعتراض واحد لدى إدارة الموقع، وحفظ نسخة ممّا هو له، وسحب كلماته.
member-bar-undo = لا يقدر على الرجوع عن هذا إلا إدارة الموقع.
member-bar-button = إغلاق
member-readmit-heading = فتح باب العودة
member-readmit-happens = من انتهت عضويته بقرار يعود بالاسم نفسه، ومعه ما كتبه.
member-readmit-sees = السبب الجديد يظهر بجانب السبب السابق.
member-readmit-undo = من أُغلقت المساحة أمامه لا تفتحها له إلا إدارة الموقع.
member-readmit-button = فتح باب العودة
done-member-muted = توقفت الكتابة لهذه الفترة. ويمكن قراءة السبب والاعتراض عليه.
done-member-unmuted = عادت الكتابة ممكنة لهذا الشخص.
done-member-removed = انتهت العضوية. ويمكن قراءة السبب والاعتراض عليه.
done-member-barred = أُغلقت المساحة. ويمكن قراءة السبب والاعتراض عليه.
done-member-readmitted = فُتح باب العودة.

hold-heading = ما في الانتظار
hold-requests = طلبات الانضمام
hold-unconfirmed = أسماء تنتظر التأكيد في التيسير
hold-unconfirmed-hint = يلزم أن يوافق شخص آخر. حتى ذلك الوقت هم كبقية الأعضاء.
hold-decisions-hint = ما تقرّر هنا، ومَن قرّره، ولماذا.
hold-readmit-hint = من انتهت عضويته بقرار يمكن أن يعود.
hold-waiting = { $n ->
    [0] لا شيء في الانتظار
    [one] واحد في الانتظار
    [two] اثنان في الانتظار
   *[other] في الانتظار: { $n }
}

barred-heading = أُغلق حسابك هنا
barred-lead = هذا قرار إدارة الموقع. يمكنك قراءة السبب، والاعتراض، وأخذ ما هو لك.
barred-reply = الاعتراض، أو سحب كلماتك
barred-yours = ما هو لك
barred-yours-what = يمكنك حفظ نسخة ممّا كتبته في كل مساحة. لم تُخبَر المساحات الأخرى بشيء.
barred-sign-out = تسجيل الخروج

compose-muted-why = حتى متى، ولماذا، وكيف يكون الاعتراض
withdraw-report = إذا كان هناك بلاغ عنها من قبل، تبقى نسخة مغلقة منها حتى الجواب عن البلاغ. ثم تُمحى هي أيضًا.

decision-appeal = اعتراض لدى إدارة الموقع
appeal-heading = اعتراض على هذا القرار
appeal-who = تقرؤه إدارة الموقع. لا يقرؤه أحد من فريق التيسير في هذه المساحة. لك اعتراض واحد على كل قرار.
appeal-label = ما الذي يحسن أن يعرفوه؟
appeal-hint = لا يظهر لهم اسمك هنا. بالقدر الذي أردت، قليلًا أو كثيرًا.
appeal-words = يرون أيضًا الكلمات التي أُخفيت، في نسخة مغلقة حتى يجيبوا.
appeal-button = إرسال
appeal-sent-already = أُرسل اعتراضك على هذا من قبل. سيظهر الجواب هنا:
done-appealed = تمّ الإرسال. سيظهر الجواب في هذه الصفحة.
steward-report-decided = القرار الذي جاء الاعتراض عليه

facilitators-heading = كل فرق التيسير
facilitators-lead = كل من له دور في تيسير مساحة. إذا لم يلتزم أحد بالقواعد، يكون القرار هنا، ويُقال له السبب.
facilitators-none = لا أحد في التيسير بعد.
facilitator-act-lead = يصل القرار والسبب إلى هذا الشخص، ويمكنه الاعتراض. ويمكن لبقية فريق التيسير في المساحة قراءته. أما الأعضاء فلا يُخبَرون.
facilitator-act-label = القرار
facilitator-act-mute = وقف الكتابة لفترة
facilitator-act-remove = إنهاء العضوية في المساحة
facilitator-act-bar = إغلاق المساحة أمام هذا الشخص. لا تفتحها له إلا إدارة الموقع
facilitator-act-hours-hint = لوقف الكتابة فقط.
facilitator-act-button = تأكيد القرار
done-steward-acted = صدر القرار، ووصل السبب.

removals-heading = من انتهت عضويتهم بقرار
removals-hint = إنهاء العضوية وإغلاق المساحات، مع الأسباب
removals-lead = ما قرّره فريق التيسير وإدارة الموقع، مع السبب المذكور. لا تظهر الأسماء: القرار هنا على أساس السبب.
removals-none = لم تنتهِ عضوية أحد بقرار.
everywhere-heading = إغلاق الموقع كلّه أمام شخص
everywhere-already = الموقع كلّه مغلق أمام هذا الشخص من قبل.
everywhere-not = لا يُظهر ذلك لأحد، ولا لك، في أيّ مساحات أخرى هذا الشخص، ولا يمحو كلماته. ويبقى له الاعتراض، وحفظ ما هو له، وحذف حسابه.
everywhere-button = إغلاق الموقع كلّه
