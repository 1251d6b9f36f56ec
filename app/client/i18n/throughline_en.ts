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
</TS>
