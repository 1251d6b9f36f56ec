<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>LockWarning</name>
    <message numerus="yes">
        <source>Locking in %n seconds. What you typed is kept.</source>
        <translation>
            <numerusform>Locking in %n second. What you typed is kept.</numerusform>
            <numerusform>Locking in %n seconds. What you typed is kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonOverview</name>
    <message numerus="yes">
        <source>%n questions have several answers.</source>
        <translation>
            <numerusform>%n question has several answers.</numerusform>
            <numerusform>%n questions have several answers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrivacyPart</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RescuePage</name>
    <message numerus="yes">
        <source>Take over %n records</source>
        <translation>
            <numerusform>Take over %n record</numerusform>
            <numerusform>Take over %n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelineFilter</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::models::Application</name>
    <message numerus="yes">
        <source>That passphrase is not right. You have %n tries left before a wait.</source>
        <translation>
            <numerusform>That passphrase is not right. You have %n try left before a wait.</numerusform>
            <numerusform>That passphrase is not right. You have %n tries left before a wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong tries. Nothing is lost. You can try again in %n minutes.</source>
        <translation>
            <numerusform>Too many wrong tries. Nothing is lost. You can try again in %n minute.</numerusform>
            <numerusform>Too many wrong tries. Nothing is lost. You can try again in %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::models::DetailGroup</name>
    <message numerus="yes">
        <source>%n written down</source>
        <translation>
            <numerusform>%n written down</numerusform>
            <numerusform>%n written down</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::models::DifferencesModel</name>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n to decide</numerusform>
            <numerusform>%n to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n for others to decide</source>
        <translation>
            <numerusform>%n for others to decide</numerusform>
            <numerusform>%n for others to decide</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::models::DueReminder</name>
    <message numerus="yes">
        <source>%n tasks are due today</source>
        <translation>
            <numerusform>%n task is due today</numerusform>
            <numerusform>%n tasks are due today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::models::FindModel</name>
    <message numerus="yes">
        <source>The first %n people</source>
        <translation>
            <numerusform>The first person</numerusform>
            <numerusform>The first %n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::models::HallModel</name>
    <message numerus="yes">
        <source>%n logged</source>
        <translation>
            <numerusform>%n logged</numerusform>
            <numerusform>%n logged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::models::HallSessionsModel</name>
    <message numerus="yes">
        <source>%n concerns raised</source>
        <translation>
            <numerusform>%n concern raised</numerusform>
            <numerusform>%n concerns raised</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::models::HallSheetForm</name>
    <message numerus="yes">
        <source>%1, %2. %3. %n on shift</source>
        <translation>
            <numerusform>%1, %2. %3. %n on shift</numerusform>
            <numerusform>%1, %2. %3. %n on shift</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines have the cross of a concern. A cross tells your managers nothing: %1</source>
        <translation>
            <numerusform>%n line has the cross of a concern. A cross tells your managers nothing: %1</numerusform>
            <numerusform>%n lines have the cross of a concern. A cross tells your managers nothing: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::models::HallSheetWords</name>
    <message numerus="yes">
        <source>%n first-time visitors</source>
        <translation>
            <numerusform>%n first-time visitor</numerusform>
            <numerusform>%n first-time visitors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n adults</source>
        <translation>
            <numerusform>%n adult</numerusform>
            <numerusform>%n adults</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n children</source>
        <translation>
            <numerusform>%n child</numerusform>
            <numerusform>%n children</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::models::HallWords</name>
    <message numerus="yes">
        <source>%n adults</source>
        <translation>
            <numerusform>%n adult</numerusform>
            <numerusform>%n adults</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n children</source>
        <translation>
            <numerusform>%n child</numerusform>
            <numerusform>%n children</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with people in prison</source>
        <translation>
            <numerusform>%n with somebody in prison</numerusform>
            <numerusform>%n with people in prison</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::models::LoneCheckWords</name>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::models::PersonNeeds</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::models::ReviewList</name>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n to review</numerusform>
            <numerusform>%n to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The oldest %n are shown. The others follow.</source>
        <translation>
            <numerusform>The oldest is shown. The others follow.</numerusform>
            <numerusform>The oldest %n are shown. The others follow.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Written %n days after it happened</source>
        <translation>
            <numerusform>Written %n day after it happened</numerusform>
            <numerusform>Written %n days after it happened</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes, with no note and nothing that it was about</source>
        <translation>
            <numerusform>%n minute, with no note and nothing that it was about</numerusform>
            <numerusform>%n minutes, with no note and nothing that it was about</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::models::StepUp</name>
    <message numerus="yes">
        <source>That passphrase is not right. You have %n tries left before this device locks.</source>
        <translation>
            <numerusform>That passphrase is not right. You have %n try left before this device locks.</numerusform>
            <numerusform>That passphrase is not right. You have %n tries left before this device locks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::models::SyncModel</name>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n to decide</numerusform>
            <numerusform>%n to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting to sync</source>
        <translation>
            <numerusform>%n waiting to sync</numerusform>
            <numerusform>%n waiting to sync</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>We could not reach the office computer at %1. Your %n records are still saved on this device.</source>
        <translation>
            <numerusform>We could not reach the office computer at %1. Your %n record is still saved on this device.</numerusform>
            <numerusform>We could not reach the office computer at %1. Your %n records are still saved on this device.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server will not take %n records. They are kept here; tell your manager.</source>
        <translation>
            <numerusform>The server will not take %n record. It is kept here; tell your manager.</numerusform>
            <numerusform>The server will not take %n records. They are kept here; tell your manager.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries from the team cannot be read yet. They are kept and tried again.</source>
        <translation>
            <numerusform>%n entry from the team cannot be read yet. It is kept and tried again.</numerusform>
            <numerusform>%n entries from the team cannot be read yet. They are kept and tried again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries from the team were written by a newer Throughline. They are kept; update this app to read them.</source>
        <translation>
            <numerusform>%n entry from the team was written by a newer Throughline. It is kept; update this app to read it.</numerusform>
            <numerusform>%n entries from the team were written by a newer Throughline. They are kept; update this app to read them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries were left out, because they are damaged or who wrote them might not. They are kept. Tell an administrator.</source>
        <translation>
            <numerusform>%n entry was left out, because it is damaged or who wrote it might not. It is kept. Tell an administrator.</numerusform>
            <numerusform>%n entries were left out, because they are damaged or who wrote them might not. They are kept. Tell an administrator.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::models::TimelineModel</name>
    <message numerus="yes">
        <source>No contact for %n days</source>
        <translation>
            <numerusform>No contact for %n day</numerusform>
            <numerusform>No contact for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::models::TodayModel</name>
    <message numerus="yes">
        <source>Next: %1, %n people.</source>
        <translation>
            <numerusform>Next: %1, %n person.</numerusform>
            <numerusform>Next: %1, %n people.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::models::TasksModel</name>
    <message numerus="yes">
        <source>%n days overdue</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::models::ReleasesModel</name>
    <message numerus="yes">
        <source>%n releases</source>
        <translation>
            <numerusform>%n release</numerusform>
            <numerusform>%n releases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not assigned</source>
        <translation>
            <numerusform>%n not assigned</numerusform>
            <numerusform>%n not assigned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the next %n weeks</source>
        <translation>
            <numerusform>the next week</numerusform>
            <numerusform>the next %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No releases in the next %n weeks.</source>
        <translation>
            <numerusform>No releases in the next week.</numerusform>
            <numerusform>No releases in the next %n weeks.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::models::ReleaseDayModel</name>
    <message numerus="yes">
        <source>%n releases</source>
        <translation>
            <numerusform>%n release</numerusform>
            <numerusform>%n releases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not assigned</source>
        <translation>
            <numerusform>%n not assigned</numerusform>
            <numerusform>%n not assigned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more that the filters hide</source>
        <translation>
            <numerusform>%n more that the filters hide</numerusform>
            <numerusform>%n more that the filters hide</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::models::FiguresModel</name>
    <message numerus="yes">
        <source>%n contacts</source>
        <translation>
            <numerusform>%n contact</numerusform>
            <numerusform>%n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n figures have changed since the export of %1.</source>
        <translation>
            <numerusform>%n figure has changed since the export of %1.</numerusform>
            <numerusform>%n figures have changed since the export of %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What came later would change %n figures.</source>
        <translation>
            <numerusform>What came later would change %n figure.</numerusform>
            <numerusform>What came later would change %n figures.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::models::TeamModel</name>
    <message numerus="yes">
        <source>%1 (%n days ago)</source>
        <translation>
            <numerusform>%1 (%n day ago)</numerusform>
            <numerusform>%1 (%n days ago)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n releases not assigned</source>
        <translation>
            <numerusform>%n release not assigned</numerusform>
            <numerusform>%n releases not assigned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation>
            <numerusform>%n to decide</numerusform>
            <numerusform>%n to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting to sync</source>
        <translation>
            <numerusform>%n waiting to sync</numerusform>
            <numerusform>%n waiting to sync</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::models::MemberModel</name>
    <message numerus="yes">
        <source>%n other devices of theirs stay.</source>
        <translation>
            <numerusform>%n other device of theirs stays.</numerusform>
            <numerusform>%n other devices of theirs stay.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::models::MembersModel</name>
    <message numerus="yes">
        <source>%n times somebody tried to change the members who might not. Nobody heeds it. Ask an administrator whose device it was.</source>
        <translation>
            <numerusform>Once somebody tried to change the members who might not. Nobody heeds it. Ask an administrator whose device it was.</numerusform>
            <numerusform>%n times somebody tried to change the members who might not. Nobody heeds it. Ask an administrator whose device it was.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n devices</source>
        <translation>
            <numerusform>%n device</numerusform>
            <numerusform>%n devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n devices wait for you</source>
        <translation>
            <numerusform>%n device waits for you</numerusform>
            <numerusform>%n devices wait for you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::models::RescueModel</name>
    <message numerus="yes">
        <source>%n changes on this device can only be taken by a manager: you may not read those records any more. They are kept, sealed. Save them to a file and give it to a manager.</source>
        <translation>
            <numerusform>%n change on this device can only be taken by a manager: you may not read that record any more. It is kept, sealed. Save it to a file and give it to a manager.</numerusform>
            <numerusform>%n changes on this device can only be taken by a manager: you may not read those records any more. They are kept, sealed. Save them to a file and give it to a manager.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved as %1, sealed for the managers: %n changes.</source>
        <translation>
            <numerusform>Saved as %1, sealed for the managers: %n change.</numerusform>
            <numerusform>Saved as %1, sealed for the managers: %n changes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parts are sealed under a key that has not come to this device. Sync, and open the file again.</source>
        <translation>
            <numerusform>%n part is sealed under a key that has not come to this device. Sync, and open the file again.</numerusform>
            <numerusform>%n parts are sealed under a key that has not come to this device. Sync, and open the file again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n records taken over, as work of this device with the times that they had.</source>
        <translation>
            <numerusform>%n record taken over, as work of this device with the time that it had.</numerusform>
            <numerusform>%n records taken over, as work of this device with the times that they had.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::models::WaitingReferrals</name>
    <message numerus="yes">
        <source>asked %1, %n days ago</source>
        <translation>
            <numerusform>asked %1, %n day ago</numerusform>
            <numerusform>asked %1, %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more</source>
        <translation>
            <numerusform>And %n more</numerusform>
            <numerusform>And %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::models::MissingPeople</name>
    <message numerus="yes">
        <source>%n people are not on this device.</source>
        <translation>
            <numerusform>%n person is not on this device.</numerusform>
            <numerusform>%n people are not on this device.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::models::TakeModel</name>
    <message numerus="yes">
        <source>Who is due within %n days</source>
        <translation>
            <numerusform>Who is due within %n day</numerusform>
            <numerusform>Who is due within %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are on this device.</source>
        <translation>
            <numerusform>%n person is on this device.</numerusform>
            <numerusform>%n people are on this device.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are left with the organisation.</source>
        <translation>
            <numerusform>%n person is left with the organisation.</numerusform>
            <numerusform>%n people are left with the organisation.</numerusform>
        </translation>
    </message>
</context>
</TS>
