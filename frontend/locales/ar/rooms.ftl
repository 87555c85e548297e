# Rooms, and what is live.
title-room = رسائل
title-rooms = الغرف

rooms-heading = الغرف
rooms-empty = لا توجد غرفة هنا بعد.
room-closed = مغلقة. القراءة ما زالت ممكنة.
room-open-heading = فتح غرفة
room-open-button = فتح الغرفة
room-name-label = اسم الغرفة
room-name-hint = يرى الأعضاء هذا الاسم في القائمة.
room-purpose-label = الغرض منها
room-purpose-hint = سطر واحد، مثل موعد اللقاء فيها.
room-empty = لم يُقل شيء هنا بعد.
room-refreshes = الرسائل الجديدة تظهر وحدها.
room-pause = توقّف مؤقت
room-paused = توقّف مؤقت. لا يظهر جديد الآن.
room-resume = متابعة
room-words = رسالتك
room-say = إرسال

live-connected = الاتصال قائم
live-lost = في انتظار الاتصال. لا يضيع شيء مما كتبته.
live-gone = هذا لم يعد مفتوحًا لك. السبب يظهر عند فتح الصفحة من جديد.
live-ended = انتهى دخولك هنا. ما كتبته يبقى حتى إغلاق هذه الصفحة.
live-waiting = في انتظار الاتصال
live-again = محاولة أخرى

error-room-closed = هذه الغرفة مغلقة. القراءة ما زالت ممكنة.
room-answer-none = إلى الجميع
