# The steward's pages.
title-site = الموقع
steward-save = حفظ
steward-done = تمّ
steward-closed = مغلقة
steward-unheld = لا أحد قائم عليها
steward-unheld-lead = لا أحد قائم على هذه المساحات الآن. يبقى ما ينتظر فيها بلا قراءة حتى يدخل شخص بدعوة إلى فريق التيسير وتأتي موافقتك.
steward-written = (مكتوب)
steward-languages = لغات هذا النص
steward-language-unknown = هذا الموقع لا يعرف هذه اللغة بعد.
steward-to-list = إلى القائمة
error-site-not-ready = لا دعوات قبل إتمام القائمة القصيرة. هي في صفحة الإدارة: ‎/steward
problem-number = يلزم هنا عدد صحيح من { $min } إلى { $max }.

done-steward-saved = تمّ الحفظ.
done-steward-space = المساحة جاهزة. والدخول إليها بدعوة.
done-steward-invitation-closed = أُغلقت الدعوة. من دخل بها يبقى.
done-steward-confirmed = تمّ التأكيد. صار للأعضاء أن يعتمدوا على هذا الاسم في التيسير.
done-steward-answered = جوابك جاهز للقراءة.

steward-heading = قبل أول دعوة
steward-lead = { COUNT($left) ->
    [one] بقيت خطوة قصيرة واحدة. من يفتح دعوةً يقرأ أولًا ما هو مكتوب هنا.
    [two] بقيت خطوتان قصيرتان. من يفتح دعوةً يقرأ أولًا ما هو مكتوب هنا.
    [few] بقيت { $left } خطوات قصيرة. من يفتح دعوةً يقرأ أولًا ما هو مكتوب هنا.
   *[other] بقيت { $left } خطوة قصيرة. من يفتح دعوةً يقرأ أولًا ما هو مكتوب هنا.
}
steward-open-heading = الموقع جاهز
steward-open-lead = كل ما تَعِد به الدعوة مكتوب. ويمكن تعديله متى لم يعد صحيحًا.
steward-said = ما كتبتموه
steward-after = للمتابعة
steward-spaces = المساحات
steward-spaces-none = لا مساحة بعد. واحدة صغيرة بداية جيدة.
steward-space-new = مساحة جديدة
steward-invite-button = دعوة الناس

steward-step-name = الاسم والأيقونة
steward-step-name-hint = يظهران في كل صفحة. من الأفضل ألا يقولا شيئًا عن غرض هذا المكان.
steward-step-exit = إلى أين يأخذ «خروج»
steward-step-exit-hint = موقع عادي قد ينظر فيه أي شخص.
steward-step-about = من يدير هذا ومن يموّله
steward-step-about-hint = ليعرف الناس بمن يثقون.
steward-step-authorities = هل تكشفون هوية أحد لجهة رسمية؟
steward-step-authorities-hint = الشرطة، الهجرة، تفتيش العمل، جهة مموِّلة.
steward-step-law = متى قد يُجبركم القانون على الكلام
steward-step-law-hint = أمر محكمة، واجب التبليغ، تفتيش.
steward-step-help = خط مساعدة مجرَّب
steward-step-help-hint = واحد لكل لغة، وواحد لمن هم أصغر سنًّا.
steward-step-house-rules = قواعد المكان
steward-step-house-rules-hint = هناك نص جاهز بكل لغة، للتعديل.
steward-step-public-page = الصفحة العامة
steward-step-public-page-hint = ما يراه أي شخص بلا حساب.

steward-invitations = الدعوات
steward-invitations-hint = روابط ورموز وبطاقات للتوزيع
steward-facilitators = تأكيد فريق التيسير
steward-facilitators-hint = يوافق شخص ثانٍ قبل أن يبدأ دورهم
steward-reports = بلاغات عن فريق التيسير
steward-reports-hint = لا يقرؤها إلا إدارة الموقع
steward-appeals = الاعتراضات
steward-appeals-hint = ممّن انتهت عضويتهم بقرار
steward-door = الباب
steward-door-is-open = مفتوح: يمكن لأي شخص إنشاء حساب
steward-door-is-closed = مغلق: بدعوة فقط
steward-door-hint = لكل مساحة بابها. الحساب وحده لا يُظهر شيئًا من مساحة غير مُعلنة.
steward-door-label = السماح بإنشاء حساب بلا دعوة
steward-door-more = بعدها يمكن طلب الانضمام إلى المساحات المُعلنة التي تستقبل الطلبات.

steward-site-heading = الاسم والأيقونة والخروج
steward-site-name = اسم الموقع
steward-site-name-hint = يظهر في أعلى المتصفح وعلى البطاقات. اسم يصلح لحلقة قراءة يكفي.
steward-site-icon = الأيقونة
steward-site-icon-hint = تظهر في أعلى المتصفح وفي المفضّلة.
steward-icon-leaf = ورقة شجر
steward-icon-book = كتاب
steward-icon-cup = فنجان
steward-icon-house = بيت
steward-icon-hill = تلّ
steward-icon-thread = نول
steward-icon-own = رسم من عندكم
steward-icon-own-hint = يُلصق في الأسفل
steward-icon-paste = لصق رسم
steward-icon-svg = الرسم، بصيغة SVG
steward-icon-svg-hint = أشكال بسيطة فقط: path و circle و rect و g، بألوان وخطوط. حتى 10,000 حرف.
steward-icon-refused = في هذا الرسم شيء غير الأشكال البسيطة، فلم نأخذه. يصلح فقط path و circle و rect و g بألوان وخطوط.
steward-icon-none = يلزم اختيار أيقونة.
steward-site-exit = إلى أين يأخذ «خروج»
steward-site-exit-hint = عنوان كامل يبدأ بـ ‎https://‎ لموقع لا يستغربه أحد، وليس موقعًا لكم.
steward-exit-https = يلزم هنا عنوان كامل يبدأ بـ ‎https://‎.
steward-exit-own = يلزم أن يأخذ «خروج» إلى خارج هذا الموقع.

steward-text-about-lead = اسم المنظمة وكل من يدفع لها. بهذا يقرّر الناس بمن يثقون.
steward-text-authorities-lead = بعض الناس لن يأتي إلا إذا كان الجواب لا. المهم أن يكون الجواب صحيحًا، أيًّا كان.
steward-text-law-lead = بكلام بسيط: متى قد تُجبركم محكمة أو شرطة أو واجب تبليغ على الكلام، وماذا يلزمكم أن تسلّموا عندها.
steward-text-house-rules-lead = يوافق عليها كل شخص قبل الدخول. ويلتزم بها فريق التيسير وإدارة الموقع أيضًا.
steward-text-public-page-lead = يمكن لأي شخص قراءة هذا، وقد ينظر أحد من وراء كتف. لا يلزم أن يقول غرض المكان.
steward-text-label = النص
steward-text-hint = السطر الذي يبدأ بشرطة يصير قائمة. والسطر الفارغ يبدأ فقرة جديدة.
steward-template-note = لم يُكتب شيء بهذه اللغة بعد. هذا نص جاهز للتعديل كما أردتم. لا يراه القرّاء إلا بعد حفظه.
steward-identifies = هل تكشفون هوية أحد لأي جهة رسمية؟
steward-identifies-hint = مثلًا: أنه ضحية، أو شاهد، أو يعمل بلا أوراق، أو حالة تُحصى.
steward-identifies-no = لا. لا نكشف هوية أي شخص لجهة رسمية أو مموِّلة، أبدًا.
steward-identifies-yes = نعم، في بعض الحالات. وهي مكتوبة في الأسفل.
steward-identifies-unsaid = يلزم الجواب بنعم أو لا.

steward-help-lead = لا أحد هنا يقدر على إرسال مساعدة. لذلك تحتاج كل لغة إلى خط يردّ عليه أحد. تلزم تجربته قبل الحفظ.
steward-help-line = خط مساعدة
steward-help-line-hint = الاسم والرقم والأوقات، في سطر واحد. الأفضل أن تكون المكالمة مجانية وبهذه اللغة.
steward-help-younger = خط لمن هم أصغر سنًّا
steward-help-younger-hint = هذا المكان للكبار. لكن قد يفتح الدعوة من هو أصغر.
steward-help-checked = يوم التجربة
steward-help-checked-hint = آخر يوم تأكدتم فيه أن الخطين يردّان. يراه القرّاء.
steward-help-checked-missing = يلزم ذكر يوم التجربة.
steward-help-checked-ahead = هذا اليوم لم يأت بعد.

steward-kind-peer = من تجمعهم تجربة
steward-kind-practitioner = من يعملون في منظمات
steward-kind-peer-long = من تجمعهم تجربة، بكلماتهم هم. للكبار.
steward-kind-practitioner-long = من يعملون مع الناس في منظمات.
steward-visibility-listed = مُعلنة
steward-visibility-hidden = غير مُعلنة
steward-visibility-hidden-long = غير مُعلنة: لا يعرف بها إلا من جاءته دعوة.
steward-visibility-listed-long = مُعلنة: كل من عنده حساب يرى اسمها وغرضها.
steward-space-name = الاسم
steward-space-name-hint = يظهر على هواتف الأعضاء. كلما قلّ ما يقوله كان أفضل.
steward-space-kind = لمن هي؟
steward-space-languages = اللغات فيها
steward-space-languages-hint = يمكن للأعضاء الكتابة بأي لغة. هذه هي التي يقرؤها فريق التيسير.
steward-space-held = موعد اللقاء
steward-space-held-hint = مثلًا: الخميس من السابعة إلى التاسعة. ويبقى فارغًا إذا كانت مفتوحة دائمًا.
steward-space-purpose = الغرض منها
steward-space-purpose-hint = يظهر قبل الدخول. سطر أو سطران.
steward-space-door-heading = من يجدها
steward-space-visibility = من يعرف بها؟
steward-space-door = من دون دعوة
steward-space-door-closed = لا يمكن لأحد طلب الانضمام.
steward-space-door-ask = يمكن لكل من عنده حساب طلب الانضمام، ويجيب فريق التيسير.
steward-space-door-hidden = لا يمكن طلب الانضمام إلى مساحة غير مُعلنة: الطلب نفسه يكشف أنها موجودة. إما إعلانها، وإما إغلاق بابها.
steward-space-question = سؤال واحد لمن يطلب الانضمام
steward-space-question-hint = لا عمّا حدث أبدًا، ولا عن أوراق أو أسماء. سؤال جيد: ما الذي يهمّك هنا؟
steward-space-words = ما يُقال فيها
steward-space-keep = كم يومًا تبقى الرسائل
steward-space-keep-hint = من 1 إلى 3,650. بعدها تُمحى، ولا تُخفى فقط. ومن دون عدد تبقى حتى يسحبها من كتبها.
steward-space-rules = قواعد خاصة بها
steward-space-rules-label = قواعد هذه المساحة
steward-space-rules-hint = تظهر مع قواعد الموقع. وتبقى فارغة إذا كانت تلك تكفي.
steward-space-state = مفتوحة أو مغلقة
steward-space-open = مفتوحة
steward-space-closed = مغلقة: قراءة للأعضاء، ولا كتابة لأحد.
steward-space-create = إنشاء المساحة

steward-role-member = عضوية
steward-role-facilitator = تيسير
steward-role-steward = إدارة
steward-invitations-lead = دعوة واحدة تكفي لعشرة أشخاص أو أكثر. لا شيء يُظهر من استعملها، ولا كم مرة، ولا متى.
steward-invitation-new = دعوة جديدة
steward-invitation-role = الدخول بدور
steward-invitation-space = إلى أي مساحة
steward-invitation-space-hint = دعوة الإدارة لا تأخذ إلى مساحة.
steward-invitation-no-space = لا مساحة
steward-invitation-space-missing = يلزم اختيار المساحة التي تأخذ إليها.
steward-invitation-days = كم يومًا تبقى مفتوحة
steward-invitation-days-hint = من 1 إلى 365. ويمكن إغلاقها في أي وقت.
steward-invitation-language = اللغة
steward-invitation-language-hint = لغة صفحتها الأولى وبطاقاتها. ويمكن تغييرها هناك.
steward-invitation-make = إنشاء الدعوة
steward-invitation-made = دعوات سابقة
steward-invitation-none = لا دعوة بعد.
steward-invitation-site = هذا الموقع
steward-invitation-open = مفتوحة
steward-invitation-closed = مغلقة
steward-invitation-until = حتى { $day }
steward-invitation-close = إغلاق
steward-invitation-ready = الدعوة جاهزة
steward-invitation-is-closed = هذه الدعوة مغلقة
steward-invitation-for = تأخذ إلى
steward-invitation-open-until = مفتوحة حتى
steward-invitation-once = أول من يفتحها يدخل في إدارة الموقع، بكل ما يمكنك أنت فعله. تعمل مرة واحدة.
steward-invitation-shared = يمكن إعطاء الدعوة نفسها لعشرة أشخاص أو أكثر. إذا أُرسلت في رسالة بقيت بين رسائلهم. أما البطاقة فيمكن رميها.
steward-invitation-print = طباعة البطاقات
steward-qr = الرابط على شكل رمز QR
steward-code-aloud = يُقرأ بصوت مسموع
steward-code-link = أو يُرسل الرابط
steward-sheet-heading = عشر بطاقات للقصّ
steward-sheet-lead = تُطبع هذه الصفحة على ورقة واحدة. البطاقات لا تقول شيئًا عن غرض الموقع.
steward-card-line = أهلًا بك هنا. متى أردت، وإن لم يحدث فلا بأس.

steward-template-about =
    تدير هذا المكان **(اسم المنظمة)** في (المدينة، البلد).

    تموّله (أسماء كل من يدفع). من يموّل يرى أرقامًا عن الاستعمال والنتائج، اتفقنا عليها من قبل. لا يرى أبدًا من يكون أي شخص، ولا ما كتبه أحد.

    للتواصل معنا: (عنوان أو رقم).
steward-template-authorities =
    لسنا من يقرّر إن كان شخص ما يُعدّ هذا أو ذاك. ولا نعطي أسماء ولا كلمات ولا قوائم للشرطة ولا للهجرة ولا للمفتشين ولا للمموّلين.

    إذا تغيّر هذا يومًا، نقوله هنا قبل شهر.
steward-template-law =
    قد تأمرنا محكمة بتسليم ما في هذا الخادم. صفحة «ما يحفظه هذا الموقع» تقول ما هو.

    في (البلد)، يطلب القانون من (مَن) التبليغ عن (ماذا، مثلًا خطر على طفل). فريق التيسير مشمول بهذا: نعم / لا.

    إذا جاءنا أمر كهذا، نخبركم به فور السماح لنا.
steward-template-house-rules =
    - ما يُقال هنا يبقى هنا. لا نسخ، ولا تصوير، ولا نقل للكلام.
    - كلٌّ يتكلّم عن نفسه. لا أحد مجبر على الحكي، ولا أحد يطلب المزيد.
    - لا أسماء ولا أماكن ولا أرقام ولا عناوين، لا لك ولا لغيرك.
    - لا عروض عمل أو سفر أو مال أو سكن، ولا طلب لها.
    - ما قد تصعب قراءته يوضع عليه تنبيه، فيختار كلٌّ أن يقرأه أو لا.
    - قد نختلف مع فكرة، لا مع شخص.
    - قد يخفي فريق التيسير رسالة أو ينهي عضوية. يذكر السبب دائمًا، والاعتراض حقّ.
    - الذهاب ممكن في كل وقت. لا أحد مدين لأحد بتفسير.
steward-template-public-page =
    مكان هادئ للقراءة والحديث والتعلّم معًا.

    الدخول بدعوة، وباسم من اختيارك لهذا المكان وحده. لا يسألك أحد عن عنوان ولا عن رقم ولا عن قصتك.

steward-waiting = في انتظار الجواب
steward-answered = أُجيب عنها
steward-answer = جواب
steward-answer-label = جوابك
steward-facilitators-lead = دخلوا بدعوة إلى فريق التيسير. حتى يوافق شخص آخر، هم كبقية الأعضاء.
steward-facilitators-none = لا أحد في الانتظار.
steward-facilitators-you = هذا اسمك. تلزم موافقة شخص آخر.
steward-confirm = تأكيد
error-confirm-yourself = يلزم أن يؤكّد دورك شخص آخر.

steward-reports-lead = قيل للأعضاء إن هذه تصل إلى إدارة الموقع، ولا تصل إلى غيرها.
steward-reports-none = لا بلاغات.
steward-report = بلاغ
steward-report-about = عن
steward-report-about-gone = شخص لم يعد في فريق التيسير هنا
steward-report-space = المساحة
steward-report-day = يوم الإرسال
steward-report-reason = ما قيل
steward-report-answer-hint = يقرأ هذا من قدّم البلاغ. المفيد هنا: ماذا سيحدث، أو لماذا لن يحدث شيء.
steward-report-close = جواب وإغلاق

steward-appeals-lead = من انتهت عضويته بقرار يطلب نظرة أخرى. يقرأ جوابك من قدّم الاعتراض، ويقرؤه أيضًا فريق التيسير في المساحة، بين القرارات.
steward-appeals-none = لا اعتراضات.
steward-appeal = اعتراض
steward-appeal-what = القرار
steward-appeal-removed = إنهاء العضوية في المساحة
steward-appeal-barred_space = إغلاق المساحة
steward-appeal-barred_instance = إغلاق الموقع
steward-appeal-reason = السبب المذكور
steward-appeal-words = ما كُتب في الاعتراض
steward-appeal-answer-hint = المفيد هنا: ما نظرت فيه، وما يترتّب عليه.
steward-appeal-lift = السماح بالعودة
steward-appeal-lift-more = كعضو، وبالاسم نفسه.
steward-appeal-send = إرسال الجواب
error-appeal-own = كان لك دور في هذا القرار، فيلزم أن يجيب شخص آخر من الإدارة. وإن لم يكن هناك غيرك، فالحل دعوة شخص ثانٍ.
steward-waits-for-another = في انتظار شخص آخر من الإدارة
steward-alone-reports = لا أحد غيرك في إدارة الموقع. ما يتعلق بك، أو بقرار من قراراتك، لا يُعرض عليك أبدًا، ولا يقرؤه أحد حتى ينضم إلى الإدارة شخص ثانٍ.
steward-alone-appeals = لا أحد غيرك في إدارة الموقع. ما قرّرته بنفسك لا يجيب عنه إلا شخص ثانٍ.
steward-alone-invite = دعوة شخص
steward-space-end = إنهاء هذه المساحة
steward-space-ends = تنتهي هذه المساحة في { $day }.
steward-space-ends-more = ما معنى ذلك
steward-end-heading = إنهاء هذه المساحة
steward-end-at-once = تُغلق في الحال: القراءة ممكنة لمن فيها، والكتابة متوقفة، وتُغلق دعواتها.
steward-end-told = يُقال لكل من فيها متى يكون ذلك، ويمكن حتى ذلك اليوم حفظ نسخة ممّا يخصّ كل شخص.
steward-end-erased = في ذلك اليوم يُمحى كل ما فيها: الكلمات والأسماء والبلاغات والقرارات. ولا شيء يعيدها.
steward-end-bars = من أُغلق الموقع كله أمامه يبقى كذلك. والسبب يُمحى مع المساحة.
steward-end-when = بعد كم يوم
steward-end-when-hint = من الناس من يدخل مرة في الأسبوع، ومنهم من يدخل أقل من ذلك.
steward-end-7 = أسبوع
steward-end-14 = أسبوعان
steward-end-30 = ثلاثون يومًا
steward-end-90 = ثلاثة أشهر
steward-end-button = إنهاؤها في ذلك اليوم
steward-keep-what = ما زال الإبقاء عليها ممكنًا. وتبقى مغلقة حتى تُفتح من جديد.
steward-keep-button = الإبقاء عليها
done-space-ends = تحدّد اليوم. ويُقال ذلك لكل من فيها.
done-space-kept = بقيت المساحة. وهي مغلقة حتى تُفتح.
steward-space-words-heading = بلغاتها الأخرى
steward-space-words-lead = من يقرأ الموقع بهذه اللغة يرى هذه الكلمات. وما يبقى فارغًا يظهر بلغة المساحة الأساسية.
