<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="cy_GB" sourcelanguage="en_GB">
<context>
    <name>ActBar</name>
    <message>
        <source>Cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hides the screen until you touch it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AddPersonForm</name>
    <message>
        <source>Add someone new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of birth (optional)</source>
        <translation>Dyddiad geni (dewisol)</translation>
    </message>
    <message>
        <source>As much as you know, like 1987 or 14 March 1987</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prison number (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like A1234BC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw away this draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save person</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AdminSheet</name>
    <message>
        <source>Make %1 an administrator?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End %1 being an administrator?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An administrator sees everything in the organisation, lets others in, shuts them out, and orders records to be destroyed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they may do afterwards is what their teams give them. The keys that only administrators have are replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make an administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End being an administrator</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AllFigures</name>
    <message>
        <source>Hide all figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all %1 figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AppButton</name>
    <message>
        <source>Busy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AppPage</name>
    <message>
        <source>Back</source>
        <translation>Yn ôl</translation>
    </message>
</context>
<context>
    <name>AppTextArea</name>
    <message>
        <source>Error: %1</source>
        <translation>Gwall: %1</translation>
    </message>
</context>
<context>
    <name>AppTextField</name>
    <message>
        <source>Error: %1</source>
        <translation>Gwall: %1</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskingPage</name>
    <message>
        <source>Unlock a device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let a device in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the server. This takes a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device does not ask any more. Somebody has answered it, or it has asked anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You cannot unlock this device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not let this device in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it sent is not its own key, sealed for the managers. Only the paper root can open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not made with the code of the invitation: somebody may have put their own device in its place. Invite again with a new code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call them on a number that you know. Ask them to read aloud the six words on their screen, and write them here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call them, or stand beside them. The six words on their screen have to be these, in this order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The six words that they read aloud</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave this device out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed. Ask them to check that they entered your code. If they did, invite them again with a new code, and tell whoever looks after your server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock their device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words are the same: let them in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands in the access history that you did this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskingRequests</name>
    <message>
        <source>Waiting for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who waits to be let in or unlocked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AssignSheet</name>
    <message>
        <source>Who meets %1?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AwaitingApprovalPage</name>
    <message>
        <source>Enter the code that your manager gave you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting to be let in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call the person who invited you. They see the same six words on their screen. Read yours aloud, and they approve this device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the words differ, stop and tell your manager. If they are the same, this page goes on by itself when you have been approved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use another code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device then has six new words. The old ones no longer count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask with this code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CalendarGrid</name>
    <message>
        <source>Releases in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fri</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sat, Sun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fri, before weekend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sun</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CalendarKey</name>
    <message>
        <source>A bar: somebody wants to be met and nobody is named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A corner: the day before a bank holiday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People due out on a Friday or before a bank holiday mostly come out a working day earlier.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CalendarPart</name>
    <message>
        <source>The month before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The month after</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartFrame</name>
    <message>
        <source>Show as picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckWords</name>
    <message>
        <source>The six words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Remove this filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChooseLogForm</name>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A contact with somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or prison number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session in a visits hall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Many short contacts, counted without names</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ClosedPart</name>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConcernForm</name>
    <message>
        <source>Concern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is saved for the managers alone and cannot be opened here again. It goes when this device is outside; do not wait for that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom are you worried about?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What did you see or hear?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few words. Here you may write a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw away this draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise this concern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContactAbout</name>
    <message>
        <source>What was it about? (optional)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContactKind</name>
    <message>
        <source>How did it happen?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came of it? (optional)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContactLog</name>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At our office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out and about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In prison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spoke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer, or left a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did not want to talk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did not want to meet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They called it off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We called it off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prison could not bring them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow up today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow up within a week</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContactLogForm</name>
    <message>
        <source>Log a contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts, not opinions. The person may read this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow up? (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where (optional)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CreateForm</name>
    <message>
        <source>Enter the name of your organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter your full name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device becomes its first administrator&apos;s. It works alone at first; connect it to a server when you want to invite others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your full name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As your colleagues know you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the first team (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left empty, it is named as the organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the keys. This takes a moment.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayList</name>
    <message>
        <source>Days</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayRelease</name>
    <message>
        <source>Waiting to sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say who meets them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change who meets them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DayRow</name>
    <message>
        <source>Today, %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeskColumns</name>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeskPage</name>
    <message>
        <source>Visits hall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A worry about somebody&apos;s safety</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailCard</name>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier answers</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailHolder</name>
    <message>
        <source>Choose a task from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a member.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose somebody from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a page of help.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailLine</name>
    <message>
        <source>Not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting to sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished">Newid</translation>
    </message>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DifferenceCard</name>
    <message>
        <source>Keep them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DifferencesPage</name>
    <message>
        <source>Put at the end. All answers are shown until then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back among the others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same was written differently on several devices. Newer is not always right. What is not used stays in the history.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DraftCard</name>
    <message>
        <source>Carry on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DraftList</name>
    <message>
        <source>Not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>Add a note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change an entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No names, and nothing by which somebody could be known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this entry out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save entry</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorSummary</name>
    <message>
        <source>There is a problem</source>
        <translation>Mae problem wedi codi</translation>
    </message>
</context>
<context>
    <name>FigureActs</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What has to be known is shown first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check and lock %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report as PDF</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureCards</name>
    <message>
        <source>See who waits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigurePictures</name>
    <message>
        <source>In pictures</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FiguresFacts</name>
    <message>
        <source>See</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records have changed since these were counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Count again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FiguresPage</name>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures of %1 are there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before %1 leaves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before %1 is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its figures stay as they are now. What comes later is told beside them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save report</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterSheet</name>
    <message>
        <source>Filter releases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show releases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who meets them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not assigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prison</source>
        <translation>Carchar</translation>
    </message>
</context>
<context>
    <name>FindHead</name>
    <message>
        <source>Add someone new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or prison number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindModel</name>
    <message>
        <source>born %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>out %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindPage</name>
    <message>
        <source>People</source>
        <translation>Pobl</translation>
    </message>
</context>
<context>
    <name>FindSections</name>
    <message>
        <source>There is nobody on this device yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add someone new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FinishPage</name>
    <message>
        <source>Finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No session is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check these with whoever was on shift. To change one of the last entries, go back to the session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By what it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the session and lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ForgottenPart</name>
    <message>
        <source>Enter what is printed on the paper root</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked. Call a manager, and read the six words aloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You choose a new passphrase, and somebody else opens the device with it. What you have recorded stays on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the phone; this device needs a network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the paper root</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever keeps it has to be here; no network needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device knows no server over which a manager could be asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper root</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All its groups in order; spaces and dashes do not matter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock with the paper root</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This takes a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call a manager. Read these six words aloud; they write them on their device, and this one opens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look for the answer now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the new passphrase in mind. If you leave this page, ask again with the same one: the words stay the same.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormField</name>
    <message>
        <source>Facts, not opinions. The person may read this.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormFrame</name>
    <message>
        <source>Save</source>
        <translation>Cadw</translation>
    </message>
    <message>
        <source>Throw away this draft</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GateList</name>
    <message>
        <source>At the gate today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GateLog</name>
    <message>
        <source>Held back, new date to come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved to another prison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept for another charge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody could say why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Met at the gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not released today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left before I arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did not want support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call them this evening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call them tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go along to the first appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call the council&apos;s duty to refer team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call the CAS3 line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They come back by 3pm</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GateLogForm</name>
    <message>
        <source>Log at the gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what happened. The next question comes here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HallConcern</name>
    <message>
        <source>A child</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A visitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody in prison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A worker or volunteer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpButton</name>
    <message>
        <source>Help</source>
        <translation>Cymorth</translation>
    </message>
</context>
<context>
    <name>HelpListPage</name>
    <message>
        <source>Help</source>
        <translation>Cymorth</translation>
    </message>
    <message>
        <source>Short pages, on this device: they need no network.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpPages</name>
    <message>
        <source>Throughline {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server of your organisation keeps sealed records that it cannot read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throughline: Apache License 2.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt: GNU Lesser General Public License 3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The typeface Inter: SIL Open Font License 1.1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code lists contain public sector information under the Open Government Licence 3.0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLCipher, SQLite, libsodium, zstd, OpenSSL and libqrencode keep their own licences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who can read what you record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its version and licences, and who can read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {Today}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press {Log} on the card of the person you have come for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press what happened, such as {Met at the gate}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose where they are staying tonight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press {Save}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press {Still waiting} while you wait. The card stays on {Today}, and nothing is recorded yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{Not released today}, {Left before I arrived} and {Did not want support} are answers too. Each is worth recording.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If they stay at a kind of place that has no tile, press {Somewhere else}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can save without saying where they are staying. Nothing is made up for you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before you save you can add a {Note} or the {Next step}. The person may read what you write.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each answer is kept on this device as you give it. Put the device away at any moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To finish later, open {Today} and press {Carry on}, either on the card or under {Not saved yet}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you saved by mistake, press {Undo} at the bottom. Your answers are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of this works without a network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press {Log} at the bottom or the side of the screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write a name or a prison number, and press the person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose how the contact happened and what came of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When they come out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When it goes another way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When you are interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A call, a visit or a letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log a contact at the gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Four taps, with or without a network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For each contact, tap who you spoke to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tap what it was about: it is saved and counted at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is asked for a name. There is no search and no list of people while a session is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync is off inside the prison. It starts when the session has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell an officer or Safer Custody now, before you write anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>During a session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you worry about somebody&apos;s safety</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who reads a concern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log many short contacts in a visits hall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two taps a contact, and no names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>9:32am</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today at 9:32am</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>October 2026</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {Team}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at {Last work received}: devices that were quiet for longest come first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask their users to connect and to press {Sync now}, because nobody else knows what is only there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {Figures}, and turn to the month.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read above the numbers which devices are missing from them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press {Export} for a table, or {Report as PDF} for paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read what has to be known before they leave, and go on or go back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the month is complete, press {Check and lock October 2026}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {Members}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press {Invite somebody}, answer the questions, and press {Make a code}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give them the code in person or on the phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When they are under {Waiting for you}, press their name and compare the six words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If they match, press {The words are the same: let them in}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {Members}, and press the name of its user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press {Shut out} beside the device, and choose why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press {Shut out this device}: from then on the server gives it nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invite its user again, for another device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {Members}, and press their name under {Waiting for you}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call them on a number that you know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the six words that they read aloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press {Unlock their device}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See whose records are missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the figures of a month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let somebody in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shut out a lost or stolen device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help somebody who forgot their passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For managers: team, figures and members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is missing, the month, members and lost devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {People}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {Name or prison number}, write any part of the name or the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the year of birth and the prison or town, because two people can have one name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the person to open their page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A red badge is about risk to you or to others. Press {Why} to read the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{Tonight} says where they are staying.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under {How to reach them}, press {Call} to ring them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{Licence conditions} and other sensitive facts are closed. Press {Show} when nobody can read over your shoulder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{Timeline} has what happened, the newest first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search looks on this device alone. They may be on a device that has not synced yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not be allowed to read about them. Ask your manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press {Add someone new} only if they are new to the organisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names are short in lists. On {Today}, press the eye, {Show full names for a minute}, to read them in full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press {Cover} to hide the screen at once. Touch it to go on where you were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press {Lock} when you put the device down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find the right person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to read first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you do not find them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If others can see your screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a person and read before you walk up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The right person, and what matters first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{Saved on this device}: your work is safe here, encrypted. It needs no network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{Saved here: 2}: two records are on this device alone. They wait for a connection, and are sent by themselves when there is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{Up to date at 9:32am}: the server has confirmed all your records. Only then do they count as received.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{Last received today at 9:32am}: when the work of others last came to this device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{Two answers}: the same question was answered differently on two devices. Both are kept until somebody chooses.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {Sync}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press {Sync now}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read at the top of the page what came of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {Differences}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read who gave each answer and when, because the newer one is not always right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press {Use this answer}, or {Later} if you do not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer that is not used stays in the history. Nothing is thrown away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the words mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send and receive now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose between two answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens to the other answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync, and what its words mean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved, waiting, received, two answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ring 999, or tell an officer if you are in a prison. Throughline keeps no list of safety numbers, and nobody is told by what you write here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the page of the locked device, press {I cannot open it}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press {Ask a manager}, or {Use the paper root} if whoever keeps it is with you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a new passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ring a manager, and read the six words on your screen aloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong tries make you wait. They never delete anything, and what you have recorded stays on the device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ring a manager at once, also if you only may have lost it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The manager shuts the device out, and gives you a code for another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell them what you recorded last: what had not been sent is only there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete files, pictures or programs that you do not need, outside Throughline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {Sync}, and see whether it still says that space is short.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whoever looks after your devices if you cannot free any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the settings of the device itself, let date and time be set automatically.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {Sync}, and press {Sync now}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what you recorded meanwhile, and tell your manager if a time is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carry on working: everything is saved on this device and is sent later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the device has a network, open {Sync} and press {Sync now}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it is not reached for a day, tell your manager or whoever looks after the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a new device, press {All administrators&apos; devices are lost}. Whoever keeps the paper root has to be there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody is in danger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You forgot your passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You tried too often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your device is lost or stolen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clock of the device is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The office computer is not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No manager can open their device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If something goes wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase, lost device, full device, clock, server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you record is kept encrypted on this device and opens with its passphrase; a manager or the paper root can give it a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that you save or export are not encrypted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your organisation can see whose records you opened, what you have to do, and when your device last sent something.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sent to anybody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the prison, the kind of session, and how many are on shift with you. Press {Start the session}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press {Add a note} only if it is needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{Undo last} takes the newest entry back. Press one of the last three to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press {Concern}, and say what it is in a few words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sent from inside: ring your safeguarding lead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A concern is sealed for the managers. Whoever uses the device after you cannot open it. Once the server has it, it is no longer on this device, unless a manager uses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press {Finish}, and check the numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press {End the session and lock}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a volunteer counts goes to the managers and administrators; what a member of a team counts, to that team. Notes go with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{Print the paper sheet} before the session: one page with letters to circle, a line for each contact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afterwards, {Enter a paper sheet}: say once what stands at its top, then type the letters of each line, like a2 b, and press Enter. Or tap them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shred the sheet when it is saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where no device may go in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who sees a session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again where a service has not answered: {Waiting over 14 days} leads to those who wait.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before somebody is let in, shut out or given more, and before figures are saved to a file, Throughline says what is about to happen and asks for your passphrase once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For two minutes after you gave it, it does not ask again. Covering or locking the device ends them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong ones count as they do when you unlock: after five the device locks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When your passphrase is asked for once more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpTopicPage</name>
    <message>
        <source>Help</source>
        <translation>Cymorth</translation>
    </message>
    <message>
        <source>This page is not for your role any more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Earlier answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The newest first. Nothing is ever written over without a trace.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written down here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Holds now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IdentityBar</name>
    <message>
        <source>Back</source>
        <translation>Yn ôl</translation>
    </message>
</context>
<context>
    <name>Interruption</name>
    <message>
        <source>Go back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InterruptionCard</name>
    <message>
        <source>Go back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InvitationCode</name>
    <message>
        <source>Give this to %1 in person or on the phone. It works once, within 48 hours. Then compare six words with them, and they are in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QR code with the server and the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both stand above in letters, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan it with the camera of the new device, copy what it reads, and paste it where Throughline asks for the code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is not shown again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InviteForm</name>
    <message>
        <source>Their code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As their colleagues know them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do they have the code?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not shown again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw away this draft</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JoinForm</name>
    <message>
        <source>Enter the address of your organisation&apos;s server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the code that your manager gave you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an invitation file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It fills in server and code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your manager has it, like https://server.example.org</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It works once, within 48 hours. What the QR code says can be pasted here, too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Joining. This takes a moment.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LastEntries</name>
    <message>
        <source>Last entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press one to change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>Practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open this device again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can paste it from a password manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made-up people to practise with. No passphrase is needed, and nothing leaves this device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening. This takes a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing on this device is deleted by wrong tries, and what you have recorded stays on it. If you do not know the passphrase any more, somebody else can help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I cannot open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you cannot open it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LockWarning</name>
    <message numerus="yes">
        <source>Locking in %n seconds. What you typed is kept.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LogButtons</name>
    <message>
        <source>Log at the gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log a contact</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LooksPart</name>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less movement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages change at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>It locks in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MemberDevice</name>
    <message>
        <source>Shut out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MemberPage</name>
    <message>
        <source>Member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sees and changes everything in the organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teams</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No device yet. A code lets one ask to be let in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invite again with a new code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End being an administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make an administrator</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MemberTeam</name>
    <message>
        <source>Change</source>
        <translation>Newid</translation>
    </message>
</context>
<context>
    <name>MembersPage</name>
    <message>
        <source>Members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This organisation is on this device alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect it to your organisation&apos;s server, and you can invite others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to a server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In practice nobody can be invited: nothing leaves this device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the organisation (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work that could not be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file from a device that may send no more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MonthHead</name>
    <message>
        <source>The month before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The month after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose figures</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MorePage</name>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MovesSheet</name>
    <message>
        <source>What has become of it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change what it says</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has come to its end.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NavBar</name>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NavDrawer</name>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NavItem</name>
    <message>
        <source>%1 to look at</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NavRail</name>
    <message>
        <source>Places</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NeedCard</name>
    <message>
        <source>Waiting to sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished">Newid</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>Enter the same passphrase again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New passphrase for this device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least 12 characters. Four or five words that do not belong together are good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same passphrase again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NextStepPart</name>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens next? (optional)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotePart</name>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts, not opinions. The person may read this.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpenStage</name>
    <message>
        <source>Today</source>
        <translation>Heddiw</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Pobl</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Tasgau</translation>
    </message>
    <message>
        <source>Releases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Cydamseru</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Gosodiadau</translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team</source>
        <translation type="unfinished">Tîm</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Cymorth</translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OptionFinder</name>
    <message>
        <source>Type a few letters, then choose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing on the list matches.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OptionalPart</name>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutcomeStep</name>
    <message>
        <source>What happened at the gate?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutcomeTile</name>
    <message>
        <source>Picked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaperRootPart</name>
    <message>
        <source>This is not group %1. Look at your paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When every administrator&apos;s device is lost, this paper is the only way back. Whoever has it can take over everything. It is shown this once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The groups of the paper root</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it down with its numbers, or save it as a file, print that, and delete the file. Keep the paper in a safe place away from the devices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a file to print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have it on paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not create the organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two groups from your paper show that you have it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create the organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the paper root again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create nothing?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No organisation is made. What you wrote down is good for nothing then: destroy it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create nothing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PastSession</name>
    <message>
        <source>Not closed yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>People</source>
        <translation>Pobl</translation>
    </message>
</context>
<context>
    <name>PersonModel</name>
    <message>
        <source>%1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonNeedsPart</name>
    <message>
        <source>Needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No needs recorded. Ask about each of these; one tap adds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a need: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a need in their words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has been asked yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is to be done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an action</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonOverview</name>
    <message>
        <source>Not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tonight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who may read this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing recorded yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log the first contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not contact them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n questions have several answers.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>See them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to reach them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence conditions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What we were told about risk</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of this page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs and referrals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlaceTiles</name>
    <message>
        <source>%1 to look at</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PracticeStripe</name>
    <message>
        <source>Practice: nobody here is real</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrivacyPart</name>
    <message>
        <source>Privacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short names in lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Jamie S.”, so that nobody reads over your shoulder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock when not used for</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuestionStep</name>
    <message>
        <source>Anything to add?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Newid</translation>
    </message>
</context>
<context>
    <name>ReachLine</name>
    <message>
        <source>Two answers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReasonQuestion</name>
    <message>
        <source>Why were they not released?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecordEntryForm</name>
    <message>
        <source>Check the change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From now on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was there before stays in the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw away this draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished">Cadw</translation>
    </message>
</context>
<context>
    <name>RecoverForm</name>
    <message>
        <source>Enter the address of your organisation&apos;s server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter what is printed on the paper root</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter your full name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device becomes an administrator&apos;s, with all that the server has. Shut the lost devices out afterwards, under Members.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of your organisation&apos;s server, like https://server.example.org</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper root</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All its groups in order; spaces and dashes do not matter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your full name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As you were called in the organisation, or somebody new</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recover the organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading everything from the server. This takes a while.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReleaseCard</name>
    <message>
        <source>Log again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carry on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReleaseDayPage</name>
    <message>
        <source>Releases</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReleaseList</name>
    <message>
        <source>See releases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a person</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReleaseSummary</name>
    <message>
        <source>Friday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting to sync</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReleaseTags</name>
    <message>
        <source>Friday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting to sync</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReleasesFacts</name>
    <message>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReleasesHead</name>
    <message>
        <source>List</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReleasesPage</name>
    <message>
        <source>Releases</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RescuePage</name>
    <message>
        <source>Work that could not be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When a device was shut out, or its user may read somebody&apos;s records no longer, what it had not sent is kept, sealed for the managers. Its user saves it to a file and gives it to you. Nothing is changed by opening it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing in it that somebody wrote.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Take over %n records</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>They become work of this device, with the times that they had</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RiskBadge</name>
    <message>
        <source>Risk: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RoleSheet</name>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is in force at once. Work of theirs that has arrived stays; what a lower role may not write is not taken any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing it on the server. This takes a moment.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SafetyLine</name>
    <message>
        <source>Hide why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SavePictureSheet</name>
    <message>
        <source>Save picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers are as they may leave the organisation: small ones are hidden, others rounded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture for a document (PNG)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture to enlarge (SVG)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its numbers as a table (CSV)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SealedWork</name>
    <message>
        <source>Save them to a file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServerPage</name>
    <message>
        <source>Connect to a server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything on this device goes there, sealed: the server keeps it and cannot read it. From then on you can invite others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever set it up has its address, like https://server.example.org</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting. This takes a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code of the server (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some servers take a new organisation only with one. Whoever set yours up makes it, and may call it a token</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionsPage</name>
    <message>
        <source>Sessions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a session in a visits hall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sessions yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SetUpPage</name>
    <message>
        <source>The paper root</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Join a team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create an organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the paper root</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up this device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you record is saved on this device, encrypted, with or without a network. It reaches your team when a connection returns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the code that your manager gave you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practise first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made-up people. Nothing leaves this device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are its first administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the practice organisation. This takes a few seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All administrators&apos; devices are lost</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Gosodiadau</translation>
    </message>
    <message>
        <source>This is a practice organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody in it is real, and nothing leaves this device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave practice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShareSheet</name>
    <message>
        <source>Share with %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back from %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They get everything recorded so far and from now on. Make sure that the person knows, or that the law says so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes from their devices when they next sync, and they read nothing new. What they have read already they know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share the records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the records back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has not come to any other device yet, and does not come to theirs.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SharedTeam</name>
    <message>
        <source>Take back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SharingPage</name>
    <message>
        <source>Who may read this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These can read everything recorded about %1:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administrators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nobody else whom you could share this with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share with another team</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetActs</name>
    <message>
        <source>Where no device may go in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print a sheet to count on, and enter it here afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the paper sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a paper sheet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetEntryPage</name>
    <message>
        <source>Enter a paper sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the top of the sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the concern down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw this sheet away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on to the lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save this sheet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetKeptLines</name>
    <message>
        <source>Lines of this sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press one to change it or take it out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken out: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetLineEntry</name>
    <message>
        <source>Change line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters for who and what, like a2 b. A note goes after a /. Enter keeps it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is lost: change the letters, and press Enter again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the letters of the first line, or tap them below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this line out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetPrintPage</name>
    <message>
        <source>Print the paper sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One page of A4 to count on by hand: a line for each contact, letters to circle, and what to do about a concern. Nobody&apos;s name is on it, and nothing from this device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prison (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printed on the sheet with the number of Safer Custody, where it is known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the session the sheet goes to whoever enters it here, and is shredded when it is entered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the sheet as PDF</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetTop</name>
    <message>
        <source>What stands at the top of the sheet. It is asked once, for all its lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prison</source>
        <translation type="unfinished">Carchar</translation>
    </message>
    <message>
        <source>Date on the sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like 24 November 2026, 24/11 or yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For which team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On shift</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShutOutSheet</name>
    <message>
        <source>Shut out this device?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was stolen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Destroy what is on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also what it has not sent yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shut out and destroy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shut out this device</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Start a session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For counting contacts in a visits hall. Sync stays off from start to finish, and the rest of the app is put away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today&apos;s date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like 24 November 2026</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prison</source>
        <translation type="unfinished">Carchar</translation>
    </message>
    <message>
        <source>Kind of session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For which team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On shift, with you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who allowed this device inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown on the lock screen while the session is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Authorised by (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like Security</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like 31 March 2027</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the session</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepButtons</name>
    <message>
        <source>5 minutes earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 minutes later</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepUpSheet</name>
    <message>
        <source>Enter your passphrase to go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one that opens this device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking. This takes a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>%1: less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SummaryList</name>
    <message>
        <source>Summary</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SyncButton</name>
    <message>
        <source>Sync now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SyncChip</name>
    <message>
        <source>Opens sync and this device</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>Sync and this device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved on this device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you record is kept encrypted on it and opens with its passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TaskList</name>
    <message>
        <source>Tasks</source>
        <translation>Tasgau</translation>
    </message>
</context>
<context>
    <name>TaskModel</name>
    <message>
        <source>Log what happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log a contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say where they are staying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do it later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I have read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I am back safely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prison has confirmed it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I will meet them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I will find a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not needed any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They changed their mind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is on the list twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A day later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three days later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A week later</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TaskPage</name>
    <message>
        <source>Task</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is done, or not needed any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to tasks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TaskQuestion</name>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever offered it reads this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decline</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TasksHead</name>
    <message>
        <source>Shorten names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show full names for a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose tasks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Tîm</translation>
    </message>
</context>
<context>
    <name>TasksPage</name>
    <message>
        <source>Tasks</source>
        <translation>Tasgau</translation>
    </message>
</context>
<context>
    <name>TeamDevice</name>
    <message>
        <source>Only there: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue tasks: %1. Releases this week: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TeamDevices</name>
    <message>
        <source>A device is heard of when work of it arrives: one that has nothing to send is quiet, too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last work received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only on device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Releases this week</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TeamNumbers</name>
    <message>
        <source>Two answers to one question</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to decide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They want to be met and nobody is named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody who wants to be met has somebody named</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TeamPage</name>
    <message>
        <source>Team</source>
        <translation type="unfinished">Tîm</translation>
    </message>
</context>
<context>
    <name>TickLine</name>
    <message>
        <source>No contacts yet. Tap who you spoke to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimeRow</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Newid</translation>
    </message>
</context>
<context>
    <name>TimelineFilter</name>
    <message>
        <source>What is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where they stayed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Releases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referrals</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing recorded yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of this kind.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TimelineRow</name>
    <message>
        <source>Waiting to sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today</source>
        <translation>Heddiw</translation>
    </message>
    <message>
        <source>Shorten names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show full names for a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Releases today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks overdue (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TonightQuestion</name>
    <message>
        <source>Where are they staying tonight?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somewhere else</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopicChip</name>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaitingList</name>
    <message>
        <source>What waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And %1 more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaitingSheet</name>
    <message>
        <source>Waiting over 14 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referrals that no answer has come to, the longest waiting first. Ask again, or ask somebody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking them up</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhoPart</name>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many children</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>detailGroups</name>
    <message>
        <source>Who they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to reach them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safety</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our work with them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they agreed to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prison and numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is around them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence conditions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What we were told about risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health and access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>entries</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way to reach them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a way to reach them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation they know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an organisation they know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add somebody of their family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add what they agreed to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safety instruction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a safety instruction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What we were told about risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add what we were told about risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add what the licence asks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask a service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like A1234BC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As much as you know, like 1987 or 14 March 1987</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the person says, as they say it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From the list of services. Or write its name below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sent that the person did not agree to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like 14 March 2026, 14/3/2026 or today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>figures</name>
    <message>
        <source>Saved in %1 as %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>needWords</name>
    <message>
        <source>Needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turned down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not wanted</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>pictures</name>
    <message>
        <source>Met at the gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Housed on the first night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attended what was planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referrals taken up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 turned down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turned down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 still waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still waiting for an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 waiting to start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting to start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under way</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>recordLine</name>
    <message>
        <source>Told by: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Children: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level, as told: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence ends %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision ends %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>Page %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>throughline::help::HelpModel</name>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>throughline::models::Application</name>
    <message>
        <source>There is no invitation in this file. Choose another one, or enter the code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>That passphrase is not right. You have %n tries left before a wait.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Setting up was begun on this device before, with another passphrase. Enter that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A manager has to unlock this device. Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever keeps the paper root has to unlock this device. Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Too many wrong tries. Nothing is lost. You can try again in %n minutes.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::models::AskingModel</name>
    <message>
        <source>%1 is in. Their device goes on by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the six words that they read aloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlocked. The device of %1 opens with its new passphrase in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>throughline::models::ContactLog</name>
    <message>
        <source>last time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select how the contact happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved on this device</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>throughline::models::DetailGroup</name>
    <message>
        <source>Nothing is written down</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n written down</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::models::DeviceAuthority</name>
    <message>
        <source>Authorised by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ref %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>throughline::models::DifferencesModel</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on this device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on another device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, written %2 %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last of them arrived %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The team does not have the answer of this device yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A manager chooses between them. Until then all are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever may write about this person chooses. Until then all are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n for others to decide</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Select the answer to use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided. All answers are kept in the history.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>throughline::models::FiguresModel</name>
    <message numerus="yes">
        <source>%n contacts</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Met at the gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Housed on the first night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled at 3 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Met us within 28 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referrals taken up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no other device whose records could be missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every other device was heard of after the month ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 other devices were not heard of since the month ended: %3. Their records may come later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not exported from this device before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed since the export of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n figures have changed since the export of %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 other devices were not heard of since the month ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown as they may leave the organisation: counts below %1 are hidden, others are rounded to %2. A manager sees exact numbers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked %1 by %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing that came later would change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>What came later would change %n figures.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Counting %1, %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No records for %1 yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First nights not known: %1 of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In what leaves, counts below %1 are hidden and others rounded to %2: %3 figures have a number that is hidden.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The month is not over: its figures will grow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is locked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting over 14 days</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>throughline::models::FindModel</name>
    <message numerus="yes">
        <source>The first %n people</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No one on this device matches “%1”. They may be on another device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone on this device (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>throughline::models::GateLog</name>
    <message>
        <source>Recorded already: %1. What you save now is one more entry.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select what happened at the gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved on this device</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>throughline::models::HallConcern</name>
    <message>
        <source>Tell an officer or Safer Custody now, before you write anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their number here is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else, or not sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select whom you are worried about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select what it is, as far as you can tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what you saw or heard, in a few words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>throughline::models::HallModel</name>
    <message>
        <source>%1, %2. You: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n logged</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Tap who you spoke to first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>throughline::models::HallSessionsModel</name>
    <message numerus="yes">
        <source>%n concerns raised</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Entered from paper</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>throughline::models::HallSheetForm</name>
    <message numerus="yes">
        <source>%1, %2. %3. %n on shift</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lines have the cross of a concern. A cross tells your managers nothing: %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Select the prison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the date on the sheet, like 24 November 2026</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date on the sheet must be today or in the past</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date on the sheet must be in the last three months. Check the year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the kind of session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the team that it is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tap who it was first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>7. Adult: Listened</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter at least one line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved on this device</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>throughline::models::HallSheetPrint</name>
    <message>
        <source>The place and the number of Safer Custody are left to be written by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of Safer Custody there is not in the directory: it is left to be written by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The number of Safer Custody there is printed on it: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sheet could not be drawn. Free some space, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>throughline::models::HallSheetWords</name>
    <message numerus="yes">
        <source>%n first-time visitors</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n adults</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n children</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Concern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <comment>a, c, f or p</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a code. Who is %2; what is %3; a concern is %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 counts nobody here. A number goes after a, c or f: c3 is three children.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not a number of people. It can be 1 to %2 after a, c or f.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stands there twice. Write it once, with a number where there were several.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not go with who is there already. A person in prison (p) has a line alone, and a first-time visitor (f) is an adult: write f or a.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a second topic. Each line has one: begin another line for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say who it was: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what it was about: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>10 contacts: 8 adults, 3 children</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n contacts</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many children</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short note, without names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits hall: paper sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On shift, initials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worried about somebody&apos;s safety? Tell an officer or Safer Custody now, before you write anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then put a cross under Concern. Write nothing else about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their number here:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their number here: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One line for each contact. Circle who, and what it was about. Several adults: write how many beside A or F. Under Other, write a capital letter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody&apos;s name on this sheet. After the session give it to your session lead at %1, to nobody else. Whoever enters it in the app shreds it afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>throughline::models::HallStart</name>
    <message>
        <source>This device may have the wrong day: it takes today to be %1. Enter today&apos;s date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today is %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the prison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the kind of session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the team that it is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter today&apos;s date, like 24 November 2026</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a date, like 31 March 2027</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The authority for this device has ended. Do not take it inside before Security has given another one</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>throughline::models::HallWords</name>
    <message>
        <source>Adult</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Child</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First-time visitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person in prison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome, where to go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Booking, rules, travel costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Children and play</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First visit explained</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent on to a service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Went through checks with them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worried about someone in prison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit did not happen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help with a video visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complaint or feedback</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n adults</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n children</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with people in prison</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>37 contacts: 22 adults, 9 children</comment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n contacts</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Children</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First-time visitors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With people in prison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concerns raised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not said</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>throughline::models::InvitationForm</name>
    <message>
        <source>Sees only those who are shared with them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter their full name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select what they do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the team that they join</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An invitation to Throughline. It works once, within 48 hours.
Open Throughline on the new device, choose &quot;Join a team&quot;, and choose this file.
Delete it afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1. Give it to nobody else.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>throughline::models::MemberModel</name>
    <message>
        <source>Last sent work %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has not sent any work yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shut out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take out of this team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is out of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 administers the organisation now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 administers the organisation no longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device of %1 is shut out for good: it gets nothing and sends nothing any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At its next contact it destroys everything on it, also what it has not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At its next contact it locks. What it has not sent stays on it, sealed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It last sent work %1; what was written on it since is on it alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has never sent any work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n other devices of theirs stay.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Shut out. The server gives it nothing any more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>throughline::models::MemberWords</name>
    <message>
        <source>Administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caseworker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volunteer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in this team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sees and records everything of the team, and keeps its members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sees and records what the team does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sees what the team does, and records nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its records go from their devices, and the team gets a new key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>throughline::models::MembersModel</name>
    <message numerus="yes">
        <source>%n devices</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Invited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No device yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shut out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No device any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks to be let in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not let this device in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot open their device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the paper root can open it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who waits to be let in is known when there is a network. The list below is this device&apos;s own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is waiting to be let in</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n devices wait for you</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::models::PaperRoot</name>
    <message>
        <source>Paper root of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever has this can take over the organisation and everything in it.
Print it, keep it in a safe place away from the devices, and delete this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1. Print it, keep the paper safe, and delete the file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>throughline::models::PersonForm</name>
    <message>
        <source>Enter a given name or a family name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a date of birth like 14 March 1987, or a year like 1987</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prison number must be 1 letter, 4 numbers and 2 letters, like A1234BC</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>throughline::models::PersonModel</name>
    <message>
        <source>%1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First appointment %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where we are with them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Dyddiad geni</translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>throughline::models::PersonNeeds</name>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Referred to us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No service named</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved on this device</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>throughline::models::RecordForm</name>
    <message>
        <source>Change: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has moved on since. Go back and look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may read about this person, and not write. Ask a manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: enter a day like 14 March 2026</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prison number must be 1 letter, 4 numbers and 2 letters, like A1234BC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer one of these: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is changed yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved on this device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>throughline::models::RecordHistory</name>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emptied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on this device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on another device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved on this device</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>throughline::models::RecordMoves</name>
    <message>
        <source>Asks for: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved on this device</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>throughline::models::ReleaseDayModel</name>
    <message>
        <source>You meet them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 meets them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not to be met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked to be met; nobody is named yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be met; nobody is named yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known whether they want to be met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, day not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Most people due out on this day come out one working day earlier, if they have been inside for 28 days or more. Ask the prison.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n releases</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not assigned</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more that the filters hide</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>I meet them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved on this device</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>throughline::models::ReleasesModel</name>
    <message numerus="yes">
        <source>%n releases</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not assigned</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Day not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Week of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 and %3 %4 %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>the next %n weeks</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not assigned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No releases match these filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No releases in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>No releases in the next %n weeks.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::models::ReportWords</name>
    <message>
        <source>%1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no other device whose records could be missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every other device was heard of after the month ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 other devices were not heard of since the month ended. They were last heard of: %3. Their records may come later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the month was locked on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted on %1. The month is not locked: its figures may still change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts below %1 are hidden, others are rounded to %2, and of fewer than %3 no share is told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>throughline::models::RescueModel</name>
    <message>
        <source>Taken over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not here yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Here already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: whom it is about was erased</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: you may not write where it belongs; another manager may</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: it needs a newer version of Throughline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left out: you have answered the same otherwise. Ask who wrote it</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n changes on this device can only be taken by a manager: you may not read those records any more. They are kept, sealed. Save them to a file and give it to a manager.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved as %1, sealed for the managers: %n changes.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>From %1, written %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That device has been shut out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n parts are sealed under a key that has not come to this device. Sync, and open the file again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n records taken over, as work of this device with the times that they had.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::models::SensitiveAct</name>
    <message>
        <source>You are about to invite %1 into the organisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are about to let the device of %1 into the organisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are about to unlock the device of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are about to change what %1 is in %2. From now on: %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are about to take %1 out of %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are about to make %1 an administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are about to end %1 being an administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are about to shut out a device of %1 (%2), and to have everything on it destroyed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are about to shut out a device of %1 (%2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are about to share everything recorded about %1 with %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are about to take everything recorded about %1 back from %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are about to connect this organisation to the server %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are about to save figures of %1 to a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are about to save the report of %1 to a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are about to save a picture of the figures of %1 to a file.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>throughline::models::ServerForm</name>
    <message>
        <source>Enter the address of your organisation&apos;s server</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>throughline::models::Session</name>
    <message>
        <source>Draft thrown away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>throughline::models::SharingModel</name>
    <message>
        <source>Volunteer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Tîm</translation>
    </message>
    <message>
        <source>Nobody but administrators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared. Their devices get it with their next sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back. It goes from their devices with their next sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared. Their devices get it once there is a server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back. It had not come to any other device yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>throughline::models::StepUp</name>
    <message>
        <source>Enter your passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>That passphrase is not right. You have %n tries left before this device locks.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::models::SyncModel</name>
    <message>
        <source>since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved on this device</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Syncing %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved here: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to date at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last received %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is saved on this device. This organisation has no server yet, so nothing is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is waiting to sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n waiting to sync</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The oldest is from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last received from the team %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing received from the team yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Syncing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to date with the team at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We could not reach the office computer at %1. Nothing is lost; it is tried again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>We could not reach the office computer at %1. Your %n records are still saved on this device.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server will not take %n records. They are kept here; tell your manager.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries from the team cannot be read yet. They are kept and tried again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Only %1 MB are free on this device. Free some space, so that every contact can be saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync is off inside. It will start when you end the session.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>throughline::models::TaskModel</name>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes by itself when a contact with them is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes by itself when a meeting with them is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes by itself with the next contact that is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call first. It goes when your colleague says that they are safe, or a manager records how it ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes by itself when what it asks for is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why is it not needed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When should it be done?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where did they sleep the first night?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where are they staying?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why do you decline?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved on this device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why you decline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted. Saved on this device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declined. Saved on this device</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>throughline::models::TasksModel</name>
    <message numerus="yes">
        <source>%n days overdue</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Overdue (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next 7 days (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for others (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Covering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody&apos;s yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Covering for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n tasks</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing overdue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing overdue, and nothing to do in the next 7 days.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>throughline::models::TeamModel</name>
    <message numerus="yes">
        <source>%n to decide</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n releases not assigned</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n waiting to sync</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invited, has not joined yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No device yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n days ago)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Unknown since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing received yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2. Last work received: %3. Only there: %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue tasks: %1. Releases this week: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the only device of the organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 devices heard of since %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>throughline::models::TimelineModel</name>
    <message numerus="yes">
        <source>No contact for %n days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>throughline::models::TodayModel</name>
    <message>
        <source>Accommodation: not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First appointment %1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tomorrow, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still waiting at the gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, not saved yet, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No releases today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Next: %1, %n people.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>You have not received the team&apos;s list yet. You can still log a contact.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>throughline::models::UndoModel</name>
    <message>
        <source>Undone. Your answers are kept as a draft.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>throughline::models::UnlockHelp</name>
    <message>
        <source>No manager has answered yet. This page looks again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We could not reach the office computer. This page tries again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>throughline::models::WaitingReferrals</name>
    <message numerus="yes">
        <source>asked %1, %n days ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No service named, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>And %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody waits for an answer that long now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>List last updated %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They need an interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They need no interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not contact them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They may be contacted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It must be kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It need not be kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages may be left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave no messages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We may contact them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We may not contact them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They agreed to contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They did not agree to contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
