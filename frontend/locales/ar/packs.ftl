# قواعد المساحة: ما هي، وما تفعله كل منها، وكيف يقرّرها أهلها.
title-rule-packs = القواعد
title-check = قبل النشر

rules-heading = ما يُنظر فيه قبل أن يقرأ أحد
rules-lead = يمرّ كل نص بهذه القواعد قبل أن يراه الآخرون، أيًّا كان من كتبه. ولا قاعدة منها تقرّر شيئًا عن شخص.
rules-edit-hint = القاعدة الجديدة أو المعدّلة تراقب أولًا: تجد، ولا يترتب على ذلك شيء. وبعد النظر في ما كانت ستفعله يمكن العمل بها.
rules-some-watch = هناك ما يراقب هنا، ولا يترتب عليه شيء بعد.
rules-in-force = معمول بها
rules-watching = تراقب: لا يترتب شيء على ما تجده
rules-off = غير مستخدمة هنا
rules-since = منذ { $day }
rules-let-watch = تركها تراقب
rules-let-watch-only = تركها تراقب فقط
rules-do-without = الاستغناء عنها
rules-see-watching = رؤية ما كانت ستفعله
rules-use = العمل بها
rules-each = قواعدها واحدة واحدة
rules-example = مثال:
rules-lacks-help = غير مستخدمة هنا بعد: قبل أن تدلّ على مساعدة يجب أن يكون هناك خط مساعدة تحقّق منه أحد، باللغات:
rules-help-lines = خطوط المساعدة
rules-stale-help = مضى وقت منذ التحقق من خطوط المساعدة باللغات:
rules-lacks-help-steward = تستطيع إدارة الموقع ذلك.
rules-numbers = متى يصبح الأمر كثيرًا
rules-accepted = { COUNT($n) ->
    [0] لا أحد يُعدّ حديث الانضمام هنا.
    [one] يبقى الانضمام حديثًا حتى تظهر مشاركة واحدة.
    [two] يبقى الانضمام حديثًا حتى تظهر مشاركتان.
    [few] يبقى الانضمام حديثًا حتى تظهر { $n } مشاركات.
   *[other] يبقى الانضمام حديثًا حتى تظهر { $n } مشاركة.
}
rules-posts = عند أكثر من { $posts } من المشاركات خلال { COUNT($minutes) ->
    [one] دقيقة
    [two] دقيقتين
    [few] { $minutes } دقائق
   *[other] { $minutes } دقيقة
} يُطلب التمهّل.
rules-accepted-label = يبقى الانضمام حديثًا حتى يظهر هذا العدد من المشاركات
rules-accepted-hint = بعض القواعد تدقّق أكثر مع من انضم حديثًا. من 0 إلى 50.
rules-posts-label = أكثر من هذا العدد من المشاركات …
rules-posts-hint = من 2 إلى 40. من يكتب أكثر يُطلب منه الانتظار قليلًا.
rules-minutes-label = … خلال هذا العدد من الدقائق (من 1 إلى 10)
rules-numbers-keep = حفظ هذه الأعداد
rules-numbers-try = رؤية ما كانت ستفعله كل القواعد بها أولًا
rules-own = كلمات هذه المساحة
rules-own-about = عبارات تعني شيئًا في هذه المساحة ولا تعرفها أي حزمة. لا يرى القائمة إلا فريق تيسير هذه المساحة وإدارة الموقع.
rules-own-none = لا شيء بعد.
rules-own-some = تبحث هذه المساحة أيضًا عن كلمات خاصة بها. لا تظهر هذه الكلمات، كي لا يكتب أحد بما يتجنّبها.
rules-own-nothing = لا تبحث هذه المساحة عن كلمات خاصة بها.
rules-own-remove = إزالة
rules-own-add = إضافة عبارات
rules-own-phrases = العبارات، واحدة في كل سطر
rules-own-phrases-hint = حتى 200 عبارة في المجموع. العبارة الموجودة تتغير، وتراقب من جديد.
rules-own-how = كيف تُكتب
rules-own-eg-word = تأشيرة
rules-own-eg-stem = توظيف*
rules-own-eg-or = (تأشيرة|تذكرة) مدفوعة
rules-own-eg-gap = تأشيرة .. مدفوعة
rules-own-eg-shape = اتصل <phone>
rules-own-how-word = هذه الكلمة، كيفما كُتبت أو فُصلت حروفها أو شُكّلت.
rules-own-how-stem = كل كلمة تبدأ هكذا.
rules-own-how-or = واحدة من عدة كلمات.
rules-own-how-gap = حتى أربع كلمات أخرى بينهما، داخل جملة واحدة.
rules-own-how-shape = ما له شكل معروف: <phone>، <email>، <link>، <handle>، <address>، <money>، <date>، والعلامة # لأي عدد.
rules-own-verdict = ما يترتب عند العثور على عبارة
rules-own-notice = أي تنبيه يُضاف، إن أُضيف تنبيه
rules-own-watch = تركها تراقب
own-does-nudge = يُسأل من كتب قبل النشر
own-does-notice = يُضاف تنبيه إلى موضوع
own-does-hold = تُقرأ قبل أن تظهر
done-rules-set = هكذا أصبح الأمر الآن.
done-own-words-watch = تراقب من الآن. لا يترتب عليها شيء حتى يُعمل بها.
error-rules-watch-first = يجب أن تراقب أولًا، كي يمكن رؤية ما كانت ستفعله.
error-rules-lack-help = قبل استخدامها يجب التحقق من خط مساعدة بكل لغة من لغات هذه المساحة.
problem-no-such-rule = لا توجد قاعدة كهذه.
problem-own-word = لا يمكن قراءة السطر { $line } كعبارة. تجد أدناه كيف تُكتب العبارات.
problem-own-words-many = مع هذه العبارات يزيد العدد على { $most }.
problem-choose = يرجى اختيار واحد.
hold-rules-hint = القواعد التي تنظر في النصوص هنا، وكلمات هذه المساحة
space-rules-packs = ما يُنظر فيه قبل أن يقرأ أحد

watching-heading = ما كانت القواعد ستفعله
watching-lead = هذه مشاركات ما زالت هنا، يُنظر فيها الآن بالقواعد. لا يُحفظ من ذلك شيء، ولا يُخبَر أحد، ولا يحدث لأي مشاركة شيء.
watching-days = إلى أي مدى
watching-last-days = آخر { $days } يومًا
watching-all = القواعد المعمول بها أيضًا
watching-look = نظر
watching-none = لا شيء يراقب. يمكن ترك قاعدة تراقب، أو إضافة عبارات، ثم العودة.
watching-looked = { COUNT($n) ->
    [0] لم تكن هناك مشاركات للنظر فيها.
    [one] نُظر في مشاركة واحدة.
    [two] نُظر في مشاركتين.
    [few] نُظر في { $n } مشاركات.
   *[other] نُظر في { $n } مشاركة.
}
watching-more = هناك المزيد؛ هذه أحدثها.
watching-found-none = ما كان ليحدث لأي منها شيء.
watching-count = { COUNT($n) ->
    [one] في مشاركة واحدة
    [two] في مشاركتين
    [few] في { $n } مشاركات
   *[other] في { $n } مشاركة
}
watching-listed = { COUNT($n) ->
    [one] تظهر أحدثها.
    [two] تظهر أحدث اثنتين.
    [few] تظهر أحدث { $n } منها.
   *[other] تظهر أحدث { $n } منها.
}
watching-use-heading = العمل بها
watching-use-lead = منذ ذلك الحين تعمل على ما يُكتب من جديد. وما هو موجود يبقى كما هو.
watching-words = { COUNT($n) ->
    [one] عبارة واحدة
    [two] عبارتان
    [few] { $n } عبارات
   *[other] { $n } عبارة
}

pack-of-the-operator = قواعد أضافتها إدارة الموقع.
pack-name-contact = ما يدلّ على شخص
pack-about-contact = أرقام وعناوين وروابط وأسماء في مواقع أخرى. يجري الحديث هنا حيث يرى الآخرون ما يحدث.
pack-name-lures = عروض يبدأ بها أذى
pack-about-lures = عروض عمل أو سفر أو مال أو حب آذت أناسًا، وما يطلب الكتمان أو الوثائق أو الصور. أما الحديث عن عرض كهذا أو التحذير منه أو السؤال عنه فليس مقصودًا.
pack-name-identity = ما يكشف هوية شخص
pack-about-identity = أسماء وأماكن وأوراق قد يُعثر بها على شخص. هذا سؤال فقط، والقرار لك.
pack-name-crisis = نداءات استغاثة
pack-about-crisis = كلمات من شخص قد يكون في خطر أو لا يريد الحياة. تظهر المساعدة له وحده، ويُخبَر قبل تنبيه أحد.
pack-name-hurt = كلمات تؤذي
pack-about-hurt = شتائم وتهديد وتحرّش ولوم. أما رواية ما قيل لك أو حدث لك، أو اقتباسه، أو الردّ عليه، فليس مقصودًا.
pack-name-flood = كثير دفعة واحدة
pack-about-flood = الكلمات نفسها مرة بعد مرة، ومشاركات كثيرة جدًّا في وقت قصير، وروابط ممن انضم حديثًا.

rule-does-allow = لا يترتب شيء.
rule-does-notice = يُضاف تنبيه إلى موضوع.
rule-does-nudge = يُسأل من كتب قبل النشر، والقرار له.
rule-does-nudge-hold = يُسأل من كتب قبل النشر. وإذا نُشر مع ذلك ظهر بعد أن يُقرأ.
rule-does-resources = تظهر المساعدة لمن كتب وحده.
rule-does-hold = يظهر بعد أن يقرأه فريق التيسير. ويرى من كتب أنه في الانتظار.
rule-does-refuse = لا يُنشر؛ ويُخبَر من كتب بالسبب وتبقى الكلمات عنده.
rule-does-alert = تظهر المساعدة لمن كتب، ويُقال له قبل النشر إن القائمين على هذه المساحة سيُنبَّهون.

rule-name-contact-phone = أرقام الهاتف
rule-name-contact-email = عناوين البريد الإلكتروني
rule-name-contact-link = الروابط
rule-name-contact-handle = أسماء في مواقع أخرى
rule-name-contact-messenger = تطبيقات مراسلة لمتابعة الحديث
rule-name-contact-address = العناوين
rule-name-lures-work = عروض عمل
rule-name-lures-travel = عروض لترتيب سفر
rule-name-lures-modelling = عروض لعرض الأزياء
rule-name-lures-loan = عروض قرض
rule-name-lures-marriage = عروض زواج
rule-name-lures-easy-money = وعود بمال سهل
rule-name-lures-secrecy = طلب الكتمان
rule-name-lures-off-platform = طلب المتابعة في مكان آخر
rule-name-lures-advance-fee = طلب مال مقدّمًا
rule-name-lures-documents = طلب وثائق
rule-name-lures-pictures = طلب صور
rule-name-identity-name = اسم شخص كاملًا
rule-name-identity-workplace = مكان عمل شخص
rule-name-identity-shelter = مكان مأوى
rule-name-identity-case-number = أرقام القضايا والملفات
rule-name-identity-passport = أرقام الوثائق
rule-name-identity-date-place = يوم محدد مع مكان
rule-name-crisis-self-harm = عدم الرغبة في الحياة
rule-name-crisis-danger-now = خطر الآن
rule-name-crisis-held-now = المنع من المغادرة الآن
rule-name-hurt-slur = كلمات تُستخدم للإهانة
rule-name-hurt-threat = التهديد
rule-name-hurt-harassment = التحرّش الجنسي
rule-name-hurt-blame = لوم شخص على ما فُعل به
rule-name-flood-repeat = الكلمات نفسها مرة أخرى
rule-name-flood-burst = مشاركات كثيرة في وقت قصير
rule-name-paused = كتابة موقوفة لفترة
rule-name-flood-new-links = عدة روابط ممن انضم حديثًا
rule-name-own-words = كلمات هذه المساحة

rule-example-contact-phone = كلمني على صفر سبعة سبعة، صفر صفر …
rule-example-contact-email = اكتب إلى هدهد آت مثال دوت أورغ
rule-example-contact-link = انظر example.org/page
rule-example-contact-handle = حسابي على إنستا hudhud.example
rule-example-contact-messenger = نكمل في تطبيق آخر، أضفني هناك
rule-example-contact-address = أسكن في شارع الطاحونة رقم 12
rule-example-lures-work = عندي لك شغل في الخارج، بدون أوراق
rule-example-lures-travel = ندفع التذكرة والتأشيرة، وتأتي الأسبوع القادم
rule-example-lures-modelling = تصلح لعرض الأزياء، ووكالتنا تبحث عن وجوه
rule-example-lures-loan = أقرضك المال اليوم، وتسدّده بالعمل
rule-example-lures-marriage = عنده بيت ويبحث عن زوجة، أعرّفك عليه
rule-example-lures-easy-money = اكسب كثيرًا في أسبوع، الأمر سهل
rule-example-lures-secrecy = لا تخبر أحدًا هنا بهذا
rule-example-lures-off-platform = اترك هذا الموقع، نتكلم في مكان آخر
rule-example-lures-advance-fee = أرسل الرسوم أولًا ثم يصلك العقد
rule-example-lures-documents = أرسل لي صورة جواز سفرك
rule-example-lures-pictures = أرسل لي صورًا لك
rule-example-identity-name = اسمها هدهد مثال
rule-example-identity-workplace = تعمل في مخبز شارع الطاحونة
rule-example-identity-shelter = المأوى خلف المحطة
rule-example-identity-case-number = رقم قضيتي AB 12345
rule-example-identity-passport = رقم جوازي X1234567
rule-example-identity-date-place = في 3 مارس في ميناء مدينة المثال
rule-example-crisis-self-harm = لم أعد أريد الحياة
rule-example-crisis-danger-now = هو عند الباب، وأخاف أن يؤذيني
rule-example-crisis-held-now = أقفلوا عليّ الباب ولا أستطيع الخروج
rule-example-hurt-threat = أعرف أين أنت، وستندم
rule-example-hurt-harassment = كلام عن جسد شخص لم يطلبه أحد
rule-example-hurt-blame = ذهبت بنفسك، فماذا كنت تنتظر
rule-example-flood-repeat = الرسالة نفسها ثلاث مرات
rule-example-flood-new-links = رابطان في أول رسالة

check-heading = ما تقوله القواعد
check-said = تقول القواعد:
check-nothing = ليس للقواعد ما تقوله في هذا.
check-refused = لا يُنشر كما هو.
check-notice = يُضاف إلى هذا تنبيه إلى موضوع.
check-not-posted = لم يُنشر شيء ولم يُحفظ.
check-later = سُئلت القواعد كثيرًا في الساعة الأخيرة. هكذا سيبدو النص؛ وتُسأل من جديد عند النشر.
uncovered-told = لا قاعدة هنا تعرف هذه اللغة بعد. تُلاحظ الأرقام والروابط والعناوين مع ذلك، وما عداها لا يقرؤه إلا الناس.
done-uncovered = نُشر. لا قاعدة هنا تعرف هذه اللغة بعد؛ وتُلاحظ الأرقام والروابط والعناوين مع ذلك.

rules-of-the-site = القواعد التي تنظر في النصوص
steward-rules-hint = الحزم المعمول بها، واللغات التي لا تعرفها أي منها
rules-site-lead = تنظر في كل نص قبل أن يقرأه أحد. وما تستخدمه كل مساحة يقرّره فريق تيسيرها.
rules-refused = رُفضت حزم قواعد جديدة
rules-refused-at = وقت القراءة: { $when }. وتبقى السابقة معمولًا بها حتى يُصحَّح هذا:
rules-from = مصدرها
rules-built-in = جاءت مع البرنامج.
rules-own-folder = من مجلدكم الخاص.
rules-read-again = آخر قراءة: { $when }.
rules-packs = الحزم
rules-packs-none = لا توجد حزم. لا يُنظر في أي نص.
rules-count = { COUNT($n) ->
    [one] قاعدة واحدة
    [two] قاعدتان
    [few] { $n } قواعد
   *[other] { $n } قاعدة
}
rules-speak = اللغات التي تعرفها
uncovered-heading = لغات لا تعرفها أي قاعدة
uncovered-lead = عدد النصوص. لا يُحفظ إلا عدد لكل يوم، مدة { $days } يومًا؛ لا مَن، ولا أين.
uncovered-none = لا شيء حتى الآن.
uncovered-day = اليوم
uncovered-language = اللغة
uncovered-texts = النصوص
uncovered-unknown = لم تُعرف
kept-uncovered-what = أن نصًّا كان بلغة لا تعرفها أي قاعدة
kept-uncovered-who = إدارة الموقع، كعدد لكل لغة ويوم
kept-uncovered-long = { $uncovered } يومًا. ولا يُدوَّن لمن كان النص ولا أين.
