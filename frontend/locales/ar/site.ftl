# The frame around every page.
frame-skip = إلى محتوى الصفحة
frame-main = القائمة
frame-spaces = المساحات
frame-search = بحث
frame-mine = لي
frame-steward = الإدارة
frame-exit = خروج
frame-kept = ما يُحفظ هنا
frame-safety = للبقاء في أمان
frame-about = عن الموقع

form-optional = (اختياري)
form-problems = هنا شيء يحتاج إلى نظرة أخرى
form-problems-kept = ما كتبته باقٍ هنا.
form-back = رجوع

# Titles give nothing away, and still tell pages apart.
title-sorry = غير موجود
title-welcome = أهلًا
title-home = الرئيسية

error-heading = عذرًا
error-onward = متابعة
error-not-found = لا يوجد شيء في هذا العنوان، أو أنه غير مفتوح لك.
error-signed-out = يلزم تسجيل الدخول أولًا.
error-invalid = هناك شيء يحتاج إلى تعديل قبل الحفظ.
error-too-many = كان هذا كثيرًا في وقت قصير. يمكنك المحاولة من جديد بعد قليل.
error-too-large = هذا أكبر مما يمكن إرساله مرة واحدة.
error-not-saved = لم نقدر على حفظ هذا الآن. ما كتبته باقٍ هنا. يمكنك المحاولة من جديد بعد قليل.
error-internal = حدث خطأ من جهتنا. سجّلنا الخطأ من دون كلماتك.
error-foreign-form = جاء هذا الطلب من موقع آخر، فلم ننفّذه.
error-muted = لا يمكنك الكتابة في هذه المساحة الآن.
error-paused-waits = ما أُرسل منك من قبل ما زال ينتظر، ووصل إلى القائمين على هذه المساحة تنبيه به. يقرؤون ذلك أولًا.
error-space-closed = هذه المساحة مغلقة. القراءة ما زالت ممكنة.
error-invitation-closed = هذه الدعوة لم تعد مفتوحة.
error-barred = أغلقت إدارة الموقع هذا الحساب.

problem-not-json = لم نقدر على قراءة هذا.
problem-unknown-field = هنا خانة لا تعرفها هذه الصفحة. يكفي فتح الصفحة من جديد.
problem-wrong-kind = ليس هذا نوع الجواب المنتظر هنا.
problem-not-text = لم نقدر على قراءة جزء من هذا النص. تلزم كتابته من جديد.

field-empty = هذه الخانة فارغة. يلزم شيء هنا.
field-too-short = { COUNT($min) ->
    [one] يلزم هنا حرف واحد على الأقل.
    [two] يلزم هنا حرفان على الأقل.
    [few] يلزم هنا { $min } أحرف على الأقل.
    [many] يلزم هنا { $min } حرفًا على الأقل.
   *[other] يلزم هنا { $min } حرف على الأقل.
}
field-too-long = { COUNT($by) ->
    [one] هذا أطول من اللازم بحرف واحد.
    [two] هذا أطول من اللازم بحرفين.
    [few] هذا أطول من اللازم بمقدار { $by } أحرف.
    [many] هذا أطول من اللازم بمقدار { $by } حرفًا.
   *[other] هذا أطول من اللازم بمقدار { $by } حرف.
} { COUNT($max) ->
    [one] المكان يكفي لحرف واحد.
    [two] المكان يكفي لحرفين.
    [few] المكان يكفي لعدد { $max } أحرف.
    [many] المكان يكفي لعدد { $max } حرفًا.
   *[other] المكان يكفي لعدد { $max } حرف.
}
field-bad-characters = هنا رموز لا يمكن عرضها.
field-mixed-letters = يلزم أن تكون الحروف كلها من أبجدية واحدة.
field-sounds-of-authority = هذا الاسم يوحي بمسؤولية في هذا المكان. يلزم اسم آخر.
field-contact-detail = هنا بلا أرقام ولا عناوين، من فضلك.

when-today = اليوم
when-yesterday = أمس
when-date = { $day } { $month } { $year }
when-month = { $month } { $year }
list-comma = {"، "}
list-colon = {": "}
month-1 = يناير
month-2 = فبراير
month-3 = مارس
month-4 = أبريل
month-5 = مايو
month-6 = يونيو
month-7 = يوليو
month-8 = أغسطس
month-9 = سبتمبر
month-10 = أكتوبر
month-11 = نوفمبر
month-12 = ديسمبر
frame-zone = الساعات هنا بتوقيت UTC. والساعة الآن بهذا التوقيت { $time }.
