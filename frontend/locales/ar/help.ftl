# خطوط المساعدة: الصفحة المفتوحة للجميع، وما تكتبه إدارة الموقع، وما يقال قبل نشر كلمات تطلب المساعدة.
title-help = مساعدة
frame-help = مساعدة
help-heading = هناك من يجيب
help-lead = لا أحد هنا يستطيع إرسال مساعدة، ولا أحد هنا يعرف مكانك. لدى هذه الخطوط من قد يستطيع.
help-country = البلد
help-country-hint = لا يُحفظ هذا الاختيار، ويكون الاختيار من جديد في كل مرة.
help-country-unknown = يُرجى اختيار بلد من القائمة.
help-show = عرض
help-bill = تظهر المكالمة أو الرسالة في الهاتف، وقد تظهر في فاتورته.
help-more = خطوط مساعدة أخرى، حسب البلد
help-none-here = لا يوجد خط لهذا البلد بعد. قد يكون في هذه الخطوط من يستمع.
help-none = لم تُكتب هنا خطوط بعد.
help-kept = لا يُسجَّل هنا أي خطوط شوهدت. قد يتذكر الهاتف أن هذه الصفحة فُتحت.
help-others = بلغات أخرى، وللأصغر سنًّا
help-younger = للأصغر سنًّا
help-hours = الأوقات
help-cost = التكلفة
help-spoken = اللغات
help-police = هل تُبلَّغ الشرطة؟
help-police-yes = نعم
help-police-no = لا
help-police-maybe = ربما. يمكن السؤال عن ذلك قبل قول المزيد.
help-checked = آخر تحقق
help-stale = مضى على ذلك وقت، وربما تغيّر الأمر.
help-police-unsaid = يُرجى ذكر ما إذا كانت الشرطة تُبلَّغ. إن لم يكن ذلك مؤكدًا فالاختيار «ربما».
help-spoken-missing = يُرجى ذكر لغة واحدة على الأقل يُتحدث بها هناك.

help-lines-heading = خطوط المساعدة
help-lines-lead = تظهر للجميع حسب البلد، ولكل من تبدو كلماته طلبًا للمساعدة. يُرجى الاتصال بكل خط قبل كتابته هنا.
help-lines-none = لا توجد خطوط بعد.
help-line-new = كتابة خط
help-line-stale = لم يتحقق أحد من هذا الخط منذ نصف سنة.
help-line-checked = جرى التحقق اليوم
help-line-edit = تعديل
help-line-remove = إزالة
help-line-heading = خط مساعدة
help-line-lead = لا يُكتب هنا إلا ما هو معروف. الرقم الذي لا يجيب أسوأ من لا شيء.
help-line-country = أي بلد
help-line-language = لغة الكتابة هنا
help-line-language-hint = لغة كلمات هذا النموذج. أما اللغات التي يُتحدث بها هناك فتأتي لاحقًا.
help-line-who = من يجيب
help-line-who-hint = الاسم، ووصف من كلمة أو كلمتين.
help-line-contact = كيفية الوصول إليهم
help-line-contact-hint = رقم أو عنوان أو طريقة للكتابة إليهم.
help-line-hours-hint = مثلًا: ليلًا ونهارًا، أو أيام العمل من 9 إلى 17.
help-line-cost-hint = مثلًا: مجانًا، أو بسعر مكالمة محلية.
help-line-also = لغات أخرى
help-line-police-hint = يحسن سؤالهم. قد يصمت شخص لأنه لا يعرف ذلك.
help-line-younger = للأصغر سنًّا
help-line-checked-hint = آخر يوم جرى فيه التحقق من أن أحدًا يجيب. يظهر هذا اليوم للقراء.
steward-help-unchecked = { $n ->
    [one] خط واحد لم يُتحقق منه منذ نصف سنة.
    [two] خطان لم يُتحقق منهما منذ نصف سنة.
    [few] { $n } خطوط لم يُتحقق منها منذ نصف سنة.
    [many] { $n } خطًّا لم يُتحقق منه منذ نصف سنة.
   *[other] { $n } خط لم يُتحقق منه منذ نصف سنة.
}
steward-help-lines-hint = حسب البلد: من يجيب، ومتى، وهل تُبلَّغ الشرطة.

ruled-alerts-heading = عند النشر
ruled-alerts-held = إن لم يكن أحد حاضرًا الآن، فسيُقرأ ذلك عند عودة فريق التيسير. أوقات هذه المساحة:
ruled-alerts-back = إن لم يكن أحد حاضرًا الآن، فسيُقرأ ذلك عندما يعود أحد.
ruled-your-choice = يمكن النشر، أو التعديل، أو إبقاء الكلمات لنفسك. كل ذلك مقبول.
ruled-anyway-alert = نشر وتنبيه فريق التيسير
ruled-keep = إبقاء الكلمات لنفسي
