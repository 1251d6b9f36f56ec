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
    <message>
        <source>They may be recorded already. %1 Bring everybody back under Take with me to be sure.</source>
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
    <name>AlikePerson</name>
    <message>
        <source>Open the record of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AlikeQuestion</name>
    <message>
        <source>Is it the same person?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody like this is recorded already. Open their record to look; what you typed is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There may be more: look under People.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No, save as somebody new</source>
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
    <name>AppointmentCard</name>
    <message>
        <source>Waiting to sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It did not happen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AppointmentList</name>
    <message>
        <source>Your appointments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all of four weeks (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AskSheet</name>
    <message>
        <source>Ask %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you want to know?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It becomes a task of theirs for today. What you write is kept with the person.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send question</source>
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
    <message>
        <source>The six words</source>
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
    <message>
        <source>The six words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call the person who invited you. They see the same six words on their screen, under Members. Read yours aloud, and they approve this device.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BeginAnew</name>
    <message>
        <source>Begin anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this device and begin anew?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only where the key ring of this computer is lost. Where it is closed, log in with your password and open Throughline again instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All that Throughline keeps on this device is deleted. Nobody can bring it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then you set it up again. Who asked to join a team needs a new code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete and begin anew</source>
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
    <name>CheckBar</name>
    <message>
        <source>Your check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I am safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extend</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This check is not on the device any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CheckQuestion</name>
    <message>
        <source>In danger, ring 999 first: without signal nobody hears the alarm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your buddy and the managers see it when this device and theirs have synced. A manager ends it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like: rang back at 4pm, all well. Your team reads this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise the alarm now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save how it ended</source>
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
    <message>
        <source>Add someone new</source>
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
    <name>ContactCorrectionForm</name>
    <message>
        <source>Change a contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was written first stays in the record. The new entry is what counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContactFormFrame</name>
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
    <message>
        <source>Today</source>
        <translation>Heddiw</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContactLogForm</name>
    <message>
        <source>Log a contact</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ContactWhen</name>
    <message>
        <source>When</source>
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
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like 24 November 2026, 24/11 or 3 nov</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like 5:10pm or 17:10</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CoverButton</name>
    <message>
        <source>Cover</source>
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
    <message>
        <source>You become its first administrator: you let people in and decide what they may do. It works on this device alone at first; connect it to a server when you want to invite others.</source>
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
        <source>The task that you choose is shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The day that you choose is shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record that you choose is shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The member that you choose is shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The page that you choose is shown here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever you choose from the list is shown here.</source>
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
        <translation>Newid</translation>
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
    <name>FileChooser</name>
    <message>
        <source>Save</source>
        <translation>Cadw</translation>
    </message>
    <message>
        <source>Open</source>
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
    <message>
        <source>Add</source>
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
    <message>
        <source>Take with me</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>Sync and this device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything is saved on this device. When the session ends, it is sent to your team as soon as there is a network.</source>
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
    <message>
        <source>The six words</source>
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
    <message>
        <source>A notification outside this app is a number of tasks and nothing else. It can be turned off in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SQLCipher, SQLite, libsodium, zstd, OpenSSL, libqrencode and QtKeychain keep their own licences.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before you go somewhere alone, press {Start a check} on {Today}, on the card or on the person&apos;s page. Say where, and for how long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While it runs, a bar at the top says when you are to be back. Press {I am safe} when you are, or {Extend} if you need longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without signal this device cannot raise an alarm. The bar says when your team cannot see the check: tell your buddy by phone. In danger ring 999.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When you go alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{Team} begins with who is {Out alone}, the most urgent first, with where they are and their phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call them first: a device without signal cannot say that its user is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press {Open the check} to write down what you did. When it is over, press {Resolve} and say what happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open {Team}, and press how many there are to review: contacts that something looks unclear about, and one in twenty of all others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press one, and read why it is there and what it says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press {Looks right}, or ask whoever wrote it, which becomes a task of theirs, or press {Change}: what was written first stays in the record.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a keyboard, the arrows move, Enter opens, and Ctrl+Enter says that it looks right and opens the next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look out for somebody who is alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look through records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the computer asks for the password of a key ring, enter it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key ring is closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log out of this computer, and log in again with its password: without it the key ring stays closed. Choose the desktop in which this device was set up, where the computer has several.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close Throughline and open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where this device was set up with the key ring of this computer, nobody who copies its folder can guess at the passphrase. Who copies the whole disk has to break the password of the key ring first, most often the one that you log in with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where none of your colleagues in the team manages it, you are asked for a buddy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you are half an hour late, your buddy is asked to call you, or the managers where you named none. After an hour it is the managers who are asked to ring the police.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locking waits for a check that is not sent yet, for 20 seconds at the most. A locked device sends and receives nothing: unlock it to see whether your team has the check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the key ring was lost, as after this computer was set up anew, go on as if you had forgotten your passphrase. Nothing on this device is lost. Where it was not in a team yet, press {Begin anew}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press {Take with me}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To have all of them here again, choose {Everybody} on the same page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carry fewer people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose for how many days ahead. After the next sync whoever is not due by then leaves this device for the organisation, and comes back in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever you have opened in the last day stays, and so does everybody with a draft or with work that is not sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the person, and press {Add a release date}; once something is recorded about them, it is under {Details}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the day, and what you know of the rest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On that day they stand on {Today}, and can be logged at the gate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write down when they come out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To join a team you need a code and the address of the server, both from your manager. Then you read six words to each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the first person of an organisation creates it. Keep its paper root on paper, because that is the way back when every administrator&apos;s device is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{Practise first} lets you look around among made-up people. {Leave practice} brings you back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are setting up a device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the app asks {Is it the same person?}, open who is listed and look; {No, save as somebody new} is for when it is nobody of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the page of the locked device, press {Add another user}. They join with a code of their own, and choose a passphrase of their own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From then on each presses their initials before they unlock. What one of them records, and what they have begun, the others do not see here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lock it before you hand it on. By itself it locks after a minute, unless {Settings} says otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several people use one device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting up, a shared device, passphrase, lost device, full device, clock, server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the page of the person, under {Details}, press {Add an appointment}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the day and the time, and who of you goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands on the {Today} of whoever goes. Once it has begun, press {It happened} or {It did not happen} there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go somewhere with them</source>
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
    <message>
        <source>Give this to %1 in person or on the phone. It works once, within 48 hours. When they have typed it, their device appears under Waiting for you: compare six words with them, and they are in.</source>
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
    <message>
        <source>Leave practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To join a team or create an organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add another user</source>
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
    <name>LoneCheckModel</name>
    <message>
        <source>I am safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise the alarm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I called: no answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escalate to a manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I called the police</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolve</source>
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
    <message>
        <source>Left hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On a phone, buttons at the edge are at the left one</source>
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
        <translation>Newid</translation>
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
    <name>NoticesPart</name>
    <message>
        <source>Notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tasks that are due today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their number and nothing else, while this app is locked or out of sight</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NumberedWords</name>
    <message>
        <source>%1. %2</source>
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
        <source>Team</source>
        <translation>Tîm</translation>
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
    <message>
        <source>Open Team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Today.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take with me</source>
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
        <source>The groups of the paper root</source>
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
    <message>
        <source>This code on paper is called the paper root. When every administrator&apos;s device is lost, it is the only way back. Whoever has it can take over everything. It is shown this once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write all of it down with its numbers, also the last group, which is short; or save it as a file, print that, and delete the file. Keep the paper in a safe place away from the devices.</source>
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
    <message>
        <source>Appointment %1</source>
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
    <message>
        <source>Start a check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When you see them alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a release date</source>
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
        <translation>Parhau</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Cadw</translation>
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
    <message>
        <source>Start a check</source>
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
    <name>ReviewFacts</name>
    <message>
        <source>Nothing waits for you to review.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list covers what was written in the last 60 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What something looks unclear about, and one in twenty of all other contacts, of the last 60 days. The oldest first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewHead</name>
    <message>
        <source>Back</source>
        <translation>Yn ôl</translation>
    </message>
    <message>
        <source>Shorten names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show full names for a minute</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewListPage</name>
    <message>
        <source>To review</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Record to review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This has been seen to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Newid</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewRecords</name>
    <message>
        <source>Records to review</source>
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
    <name>RiskBadges</name>
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
        <source>Making the practice organisation. This takes a few seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All administrators&apos; devices are lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For whoever begins it, most often a manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up for another user</source>
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
        <source>Date on the sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like 24 November 2026, 24/11 or yesterday</source>
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
    <name>StartCheckForm</name>
    <message>
        <source>Start a check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where are you going?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So that somebody finds you: your team reads this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whom do you meet? (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First name and initial are enough.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For how long?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes from now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which team looks out for you?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your buddy (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without signal this device cannot raise an alarm, and your team cannot see this. Tell your buddy by phone before you go.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your buddy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A locked device sends and receives nothing.</source>
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
    <message>
        <source>For example Security</source>
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
    <message>
        <source>Take with me</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TakePage</name>
    <message>
        <source>Take with me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is on this device?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due means a release in that time or up to 3 days ago, an appointment, or a task of yours. Whoever you have opened in the last day stays, and so does everybody with a draft or with work that is not sent. Choose Everybody to bring all of them back. Figures, files and lists of everybody need everybody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If this device is lost, or somebody makes you show it, it holds less about fewer people. Whoever is not due is left with the organisation: the app shows nothing about them any more, and nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was written on this device itself stays on it for 45 days, sealed, in case the server has to be put back. Until then an expert who has this device and your passphrase may be able to read it.</source>
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
    <message>
        <source>It happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It did not happen</source>
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
    <name>TeamCheck</name>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the check</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TeamChecks</name>
    <message>
        <source>Out alone</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>A device is heard of when its work arrives here. One that has nothing to send is not heard of either.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Members is where you connect this organisation to its server and invite your colleagues.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Members</source>
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
    <message>
        <source>Records that somebody else should look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing waits for you to review</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TeamPage</name>
    <message>
        <source>Team</source>
        <translation>Tîm</translation>
    </message>
    <message>
        <source>What is counted here is of who is on this device. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take with me</source>
        <translation type="unfinished"></translation>
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
    <name>TodayModel</name>
    <message>
        <source>Accommodation: not asked</source>
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
    <message>
        <source>Start a check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When you go somewhere alone</source>
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
    <name>TopQuestions</name>
    <message>
        <source>Prison</source>
        <translation>Carchar</translation>
    </message>
    <message>
        <source>Kind of session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For which team</source>
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
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UserPick</name>
    <message>
        <source>Used by</source>
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
    <message>
        <source>Release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appointments</source>
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
        <source>Nothing is sent that the person did not agree to. That is recorded under Details, What they agreed to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like 14 March 2026, 14/3/2026 or today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a release date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like 8:30am or 08:30</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like 14 March at 2:30pm, or tomorrow at 10am</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who of us goes. It stands on their Today.</source>
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
    <name>labels</name>
    <message>
        <source>12 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>12 weeks (84 nights)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>14-day fixed-term recall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>28 days / 4 weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>28-day fixed-term recall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>56-day fixed-term recall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>6 months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>999 called / immediate action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Future Focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A Sense of a New and Pro-Social Identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A child</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A concern was raised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A duty is owed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A guess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A manager unlocked a device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A referral was written to a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A subject-access pack was made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A visitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A worker or volunteer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ACCT open in prison (self-harm care plan)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About the person, with another agency or family</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Absconded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access (one month)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accessing Health Support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accommodation</source>
        <translation>Llety</translation>
    </message>
    <message>
        <source>Accommodation Support / Advice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accommodation advice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accommodation moved on to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accommodation secured via AfEO – Accommodation for Ex-Offenders Scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accommodation type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accompanied a nervous visitor through checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accompanied to an appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Achieved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acquitted on appeal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acted on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Action under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addiction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address to go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admitted to Hospital</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admitted to Hospital/Healthcare Facility</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advance payment arranged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advice about employment, education and training options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advice line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advice sought</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>African</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afrikaans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Afro-Asiatic (Other)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age, if only guessed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agnostic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alarm answered, of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alarm raised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alarm raised at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Albanian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alias Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already supported elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ambulance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amharic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anger Management Support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Announced on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Announced scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another CAS3 property or bedspace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answer by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Answered on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any other Asian background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any other Black, Black British or Caribbean background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any other Mixed or multiple ethnic background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any other White background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any other change of circumstance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any other ethnic group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any other religion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anyone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anyone, with no name or detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anything else: exclusion zones, restraining orders, triggers. &quot;Do not include any sensitive or protected details.&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Application withdrawn: loss of contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applications (Jobs)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply for ID documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved Premises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved Premises (CAS1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved parole date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrange for prescriptions to be available on day of release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrange storage for personal possessions while in prison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arranged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrangements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrested, remanded in custody, or sentenced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Art 10: criminal offence data with a DPA 2018 Sch 1 condition (consent para 29; safeguarding para 18; counselling para 17; health or social care para 2; preventing unlawful acts para 10; legal claims para 33)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Art 9: explicit consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Art 9: substantial public interest (equality of opportunity, safeguarding of children and at-risk individuals, counselling)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Art 9: vital interests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arts and Crafts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asian or Asian British</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked for further support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked or received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked, not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assamese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assessment duty (s62)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assessment of Literacy and Numeracy Skills</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assistance refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At court</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At work or education</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Atheist or Humanist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attended late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attended, session cut short</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attitudes, thinking and behaviour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aunt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Australian languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic release date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Awaiting assessment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Awareness and use of social media / digital platforms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Away from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Away until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Azerbaijani</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>B &amp; B / Temp / Short-Term Housing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back-up worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bail from prison or court</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bail placement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Baltic (Other)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bangladeshi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bank account open and card in hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Basque</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bed Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bed Withdrawn - Further custodial sentence imposed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bed Withdrawn - Recall/Breach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bed Withdrawn - Serious Incident related to CAS3 placement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bed Withdrawn – Further offence/behaviour/increasing risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bed Withdrawn – Person on probation no longer in property</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before custody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Befriending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behaviour / increasing risk in AP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Belarusian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Benefits advice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bengali</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bisexual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Black, Asian and minority ethnic people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Black, Black British, Caribbean or African</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Booked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Booking number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bosnian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Boyfriend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breach / Recall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breton</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>British Sign Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brother</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buddhist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buddy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Building Relationships</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Building Resilience / Confidence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Building closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bulgarian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Burmese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Business Start-up Support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By post / in-cell packs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CAS1/AP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CAS2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CAS2 accommodation of 13 weeks or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CAS2 accommodation of less than 13 weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CAS2 or CAS3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CAS3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CAS3 (temporary accommodation, up to 84 nights)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CBT Ongoing Support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CIAG Support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CIVIL_PRISONER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CONVICTED_UNSENTENCED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CRS Accommodation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CRS Dependency And Recovery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CRS Finance Benefit And Debt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CRS Wellbeing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CRS Women</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CRS: accommodation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CRS: dependency and recovery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CRS: personal wellbeing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CRS: women</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CV preparation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call manager / on-call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call police with location and person (duress word on file)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call worker, then named buddy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came in on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came out at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled by the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled by us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Care Leaver support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Care experience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Care experienced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Care leavers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Care leavers (leaving care team)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carib</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caribbean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caring responsibilities: times not available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case Reference Number (Delius, probation)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case closed date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Caseload now manageable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Catalan; Valencian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Causes of offending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Celtic (Other)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change in personal circumstances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change of capacity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change to circumstances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed mind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes that nobody else had</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changing Lives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charity regulator (serious incident)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chechen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked in (started)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked out safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Child protection plan / Child in need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Childcare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Children</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Children / pregnancy arrangements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Children they care for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Children&apos;s play area session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Children&apos;s services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Children, families and communities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Christian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chuang; Zhuang</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cleared for prisons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed for safety reasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed in error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed to new referrals for now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closed visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clothing / household goods</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cognitive Behavioural Therapy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collected by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>College, university or training provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Common Law Husband</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Common Law Wife</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Communication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Community / voluntary sector organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Community Capital</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Community Integration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Community drug/alcohol appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Community group, not registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Community interest company or social enterprise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Community order / suspended sentence order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complaint about data (acknowledge within 30 days from 19 June 2026)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complaint or feedback about visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completing Applications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complexity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concerns in relation to coping in a hostel setting: yes / no / don&apos;t know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concerns in relation to self-harm: yes / no / don&apos;t know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concerns in relation to suicide: yes / no / don&apos;t know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Concerns in relation to vulnerability: yes / no / don&apos;t know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conditional release date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conditional release on licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirmed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent (Art 6(1)(a))</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent that covers it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Considered intentionally homeless</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Consultation with deadline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact any support services they have previously used outside of prison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact education or training provider from before custody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact employer from before custody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact prospective employer for after release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contract</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contract or grant ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cornish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrects</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corsican</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost of safe working (PPE)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be found after release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be got</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not come: acceptable reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Council</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Council adult safeguarding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Council children&apos;s services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Council housing options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Council housing options appointment / DTR reference in hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Council&apos;s reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Councils</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Court</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Courts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cousin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Covered by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Covered from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Covered until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created by accident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Criminal Records Office number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Croatian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Curfew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Current Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custodial family services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custody staff (prison)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Czech</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DBS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DBS date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DBS level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DEAD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DTO post recall release date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DWP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Danish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data feed updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data protection lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Dyddiad geni</translation>
    </message>
    <message>
        <source>Daughter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days that count at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debt Advice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debt and money advice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deceased</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided not to refer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision made in best interests (attach record)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Declined, and seen to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decommissioning notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dentist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dependency and Recovery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deported / removed / extradited / repatriated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deported/ Detention Centre/IRC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Designated safeguarding lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detention and training order stage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices that could have them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did not arrive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did not attend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did not happen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Did not want support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Died</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Died on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difficulty reading or writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disabled people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disclosure to employers / organisations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disclosure to families</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discretionary payment to accommodation provider (up to £50)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discussed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Divorced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dog or other animal at address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doing Good, to be Good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Domestic abuse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doorstep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doorstep visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doubt about capacity: who was asked, decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dr</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drama</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Driving Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Driving licence number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drug and alcohol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drugs and alcohol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate or mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dutch; Flemish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duty owed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duty to refer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duty to secure accommodation for priority need (s75)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier values of a record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Early release scheme announced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Early removal scheme eligibility date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Early transfer date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Easy read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Easy-read / other language / Welsh version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Education and Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Education, Training and Employment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Education, skills and work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effective sentence end date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Electronic tag: install window at address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Email</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Email-a-prisoner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Email-a-prisoner / prison messaging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency / night shelter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emotional and personal wellbeing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emotional support before or after a visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Employment in Community</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Employment on ROTL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Employment, training, education</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Employment-focused Programmes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End a tenancy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End of Custody Supervised Licence (ended 2024)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End of Custody Temporary Release (Covid-19, 2020)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End of ROTL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End-of-service report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ending conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ending on date (decommissioned)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Engaging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>English, Welsh, Scottish, Northern Irish or British</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ensure accommodation related debt or arrears do not build up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entered from a paper sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entered in the official system on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entourage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equality and Diversity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equality profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erase it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erased at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erased by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erasure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Erasure carried out by a device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escalated to manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Establish or maintain relationships with children</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estonian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ethnic group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event or training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyday English / Practical Maths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exclusion zone: do not meet or place here (area)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected finish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected to move on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected to move to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expense</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Experts by experience forum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired (too late)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired / needs asking again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extended determinate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extended determinate licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face to face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facilitators</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faith / chaplaincy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faith and beliefs (including religion)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faith organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Families and children</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family Tree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family and significant others are supported to help service users comply with their licence or community order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family day / enhanced family visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family or chosen person told of time and place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family or chosen supporter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family or friend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family or friends, for now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family or friends, settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family visit day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Family worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faroese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Father</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feelings of Hope and Self-efficacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Female</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewer volunteers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fijian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Final discharge to psychiatric hospital</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finance and ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finance, Benefit and Debt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Financial Literacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fine paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fire risk: check with placement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First night after release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First probation appointment: date, time, place, name, route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First releases on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First year of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First-time visitor support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders that such changes were in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Food</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Food bank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Food for first 24-48 hours / food bank voucher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For people and families</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foreign nationals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Former relevant child (under 21)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Former relevant child (under 25)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Formerly in a civil partnership which is now legally dissolved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Foster Parent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>French</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Friend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Friends or family (settled)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Friends or family (transient)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From us to a service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From when</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Funding open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GP / mental health crisis team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GP / primary care</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gaelic; Scottish Gaelic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gay or lesbian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gender as registered at birth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gender identity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>German</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Girlfriend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given together with others as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given with limits (say what)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Goals met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Government department or agency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Granddaughter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grandfather</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grandmother</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grandson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grant or contract end + funder rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greek, Modern (1453-)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greenlandic; Kalaallisut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group session (in person)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group session (virtual)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guardian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gujerati</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gypsy or Irish Traveller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gypsy, Roma and Traveller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gypsy, Roma and Traveller people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HOIE Section 10: Home Office specified residence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HOIE Section 4: Home Office accommodation support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Had a baby in last 26 weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half Brother</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half Sister</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand-over of a case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has a GP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has capacity (presumed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has copy of licence and understands conditions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health reasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Health services: GP, mental health, drug/alcohol, how changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Healthcare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Healthy Living</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heard on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hearing impairment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help to find a job for release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help to find accommodation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help to find education or training for release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help to register with a GP surgery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help to secure (s73)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help to start a new benefits claim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Help with existing benefits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Helped with video visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Helpline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Helpline / advice line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Helpline call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Helplines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heterosexual or straight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hindi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hindu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home Office reference number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home adaptations needed for new accommodation (changes to make it safer and easier to move around and do everyday tasks)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home adaptations to stay in current accommodation (changes to make it safer and easier to move around and do everyday tasks)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home detention curfew (tag)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home detention curfew approved date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home detention curfew eligibility date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Home visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Homeless – rough sleeping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Homeless – shelter/emergency hostel/campsite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Homeless – squat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Homeless: rough sleeping</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Homeless: shelter, emergency hostel or campsite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Homeless: squat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Horticulture Activities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hospital</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>House rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Householder (owner – freehold or leasehold)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Housing Association - Rented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Housing association</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Housing need resolved or person already accommodated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Housing options team: contact and changed hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Housing: move-on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it was given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it works now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many of each kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much it matters, 1 to 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How probation meetings work now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the words may be used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How they get there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How they were asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to count money/value of money</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to reach the referrer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to reach them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to refer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to tell the time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How we heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How we know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Husband</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I don&apos;t know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ICO told at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ID and bank account help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IMMIGRATION_DETAINEE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>INDETERMINATE_SENTENCE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IPP (indeterminate for public protection)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IPP risk-assessed recall review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Icelandic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Identified on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imam</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Immediate support from recovery team (if risk of overdose)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Immigration / NRPF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Immigration bail from prison or IRC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Immigration detention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Imported list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In Loco Parentes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a mother and baby unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a registered civil partnership</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In an emergency call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In custody since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In effect from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In hand / done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In person: at the gate on release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In person: community place (cafe, street, court)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In person: our office or hub</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In person: prison (wing, interview room, visits hall)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In person: probation office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In prison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In progress</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In segregation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the community</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In their own words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this state since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In this status since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In-cell learning (Custody only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In-cell pack or worksheet sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In-cell paper or phone reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In-cell phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incident</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incomplete referral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incorrect local authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Independent Living</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Indirect Restorative Justice (RJ) initiatives</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Industry Specific Cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ineligible Referral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Infection precautions (e.g. Covid contact in custody): until date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information about bursaries and grants for courses or training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information and wellbeing pack given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information given (complaints, help with visits costs, languages)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Information-sharing protocol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initial review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Integrated Offender Management</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interim (s188) accommodation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interim accommodation (s68)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interpreter needed (language)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intervention has been completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interventions which are Cognitive Behavioural</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interview Preparation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Intro to Digital Literacy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Introduction to Self-Employment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Irish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is the same person as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isolation / reverse cohorting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Italian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jewish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobcentre / DWP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobcentre: how to claim and changed hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of recall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of release date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind of visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kinds of disability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known adult</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Known to us before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Knows exclusion zones / no-contact rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Knows tonight&apos;s address (or where to go)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Korean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kurdish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LADO (allegation about staff)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>LGBT+</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lady</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landlord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language other than English or Welsh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Large print / colour overlay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last contact date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last releases on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last step of the escalation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last year of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late transfer date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Latvian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lawful basis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lead told at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning disability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning disability or difficulty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Led by and for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left before I arrived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left of own volition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal advice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal obligation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legal status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legitimate interests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter or card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letters/records to carry (tenancy, certificates, court)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letzeburgesch; Luxembourgish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level, as told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence expiry date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence or sentence ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Life</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Life Skills</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Life after military</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lifer Back Up Officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likes to be called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limited places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List it came in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Literacy and Numeracy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lithuanian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Living in a care home or nursing home (long-term residential healthcare)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Living in the home of a friend, family member or partner: settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Living in the home of a friend, family member or partner: transient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Living there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Living with Family/ Partner/ Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local Authority - Rented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local Authority / Housing Association - Rented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local Authority Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local authority temporary accommodation (incl. B&amp;B)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local voluntary services (from the directory)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lone-working check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Long term residential healthcare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Long-standing illness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked at by a manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lord</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MAPPA: category 1-4, level 1-3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MARAC (domestic abuse)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Macedonian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maiden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main housing duty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maintain a tenancy while in prison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a GP appointment for release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Malay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Male</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maltese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mandarin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Manx</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maori</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marital status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Married</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Materials</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maths and English support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Media</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medication supplied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meet at office only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Meet in public places only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Men</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mental Health Support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mental health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mental health care programme / s117</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mental health condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mentor / peer worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mentoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mentoring / peer support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mentoring on release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mentoring support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Merged into another record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages may be left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Met</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Met at the gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Met by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Met by us at the gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Met or declined on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mid transfer date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Miss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mistaken or duplicate referral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mixed or multiple ethnic groups</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mobile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mobility needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mock Interviews</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modern slavery</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moldavian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Months</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mortgage support while in prison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mother</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motivation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved back into our area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved back to a prison we work in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved on to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved out of service area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved outside our area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved to a prison we do not work in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved to another prison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved to another prison before release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved to another time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved together with others as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mr</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mrs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Music and Dance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Muslim</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Must be kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mx</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NHS or public health service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naloxone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Naloxone offered / given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the referrer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, if they want it kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>National Insurance number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>National Insurance number known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>National Referral Mechanism (modern slavery)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Need or goal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs an interpreter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs met through another route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nephew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neurodivergence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neurodiversity awareness and support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neurodiversity support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never enrolled: short (e.g. 6 months)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never married and never registered in a civil partnership</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never where children are present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New Futures Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New funding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New guidance or law</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next contact with us agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next step by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Niece</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No (optional: gender identity in own words)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No Fixed Abode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No ID support needs identified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No accommodation before custody support needs identified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No accommodation related debt and arrears support needs identified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No adapted property</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No advice support needs identified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer / voicemail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No behaviours support needs identified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No benefits support needs identified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No community drug and alcohol support needs identified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No contact with a named person (initials only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No debt support and advice needs identified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No device or no confidence online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No duty is owed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No duty owed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No education and training support needs identified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No emotions and thinking support needs identified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No employment support needs identified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No escort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No family support needs identified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No finance support needs identified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No further support needed (planned ending)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No health admin support needs identified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No health support in prison needs identified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No health support in the community needs identified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No home visits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No learning support needs identified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No local connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer engaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer of interest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No new accommodation support needs identified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No personal support needs identified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No prison drugs and alcohol support needs identified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reason given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No recourse to public funds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No religion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No risk information available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No room</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No safeguarding support needs identified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No space / waiting list closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No specialist support needs identified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No way to reach at present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No women&apos;s provision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No, it was rejected as there is no local connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No, it was rejected as they are considered intentionally homeless</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No, it was rejected for another reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Non co-operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Non-accredited / accredited structured interventions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Non-binary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Non-binary and trans people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Non-parole date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Non-statutory, MAPPA case</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the above dates apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Norwegian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Norwegian, Bokmal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not Applicable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not achieved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked / unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not care experienced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not eligible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not eligible for Duty to Refer (not homeless or at risk)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not engaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not enough time to place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not guilty / charges dropped / non-custodial sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not handed out after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in groups with (type)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known / not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known / not shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not released on the day, new date awaited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not released today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not shared with us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not specified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not the basis (say which basis)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not told about appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not with the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notice read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noticed at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notional conditional release date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number or address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OTHER</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Object</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Obtaining ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Obtaining a NINO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of interest until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offence type excluded (e.g. arson, sexual offences)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offender Supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offender management unit (OMU)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offered on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Official visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On licence or supervised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the waiting list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One to one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One to one or group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One-to-one conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only inside our team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only workers of a given gender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a bank account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opiate Substitution / Psycho-social Therapy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order / licence expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order, licence or Bail Condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation they know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisation&apos;s own reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other (own words)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other (say what)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other (say who)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other - Official</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other - Social</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other ethnic group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other priorities, e.g. education or another course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our caseload is too high / service withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our service or grant ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcome heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outcomes wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over 50s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own money and property returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own or rented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner Occupied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner of the property (freehold or leasehold)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pack given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pack to hand out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pakistani</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paper list of key numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parent or carer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parenting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parenting Skills</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parole (Parole Board directed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parole eligibility date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parole preparation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partially achieved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partner (named items only)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partner organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passport number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pathway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused / dormant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pending (awaiting move on outcome in NDelius – to be updated)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People convicted of arson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People convicted of sexual offences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People it touches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People told on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People who use drugs or alcohol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People with multiple disadvantage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People with no recourse to public funds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person cannot be contacted or has disengaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person chose not to meet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person declined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person did not want to come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person does not wish to take part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person is no longer engaging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person no longer consents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person on probation moved to another CAS3 property</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person under 18: until 25 (GK, IICSA-style)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal Wellbeing (Lifestyle and Associates; Family and Significant Others; Emotional Wellbeing; Social Inclusion)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Personal journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pet / belongings in storage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Philippine (Other)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone / digital inclusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone or online only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo or other ID in hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo or recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Physical health condition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Physical impairment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Placement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan for moving on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned (not yet happened)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned Move on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned for release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned move-on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Police / liaison and diversion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Police 101</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Police 999</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Police National Computer ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Police Officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Police and crime areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Police or police and crime commissioner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positive alcohol test / use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positive drug test / use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Positively discharged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post recall release date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post-recall release (standard recall)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Post-sentence supervision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practical Support to Access Services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practical meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practitioner&apos;s phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prakrit languages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefer not to say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefer not to say (CAS2-ui)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefer not to say (ours)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefer to self-describe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preferred / known-as name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefers Welsh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prefers worker of a certain gender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pregnancy and maternity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pregnant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prescription/script continuity for day of release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prevent / Channel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prevent an applicant from becoming homeless (s66)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prevention duty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous behavioural concerns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous rent arrears / debt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Priest or other Clergy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prison</source>
        <translation>Carchar</translation>
    </message>
    <message>
        <source>Prison (further custodial event)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prison Safer Custody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prison Visitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prison closed / opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prison could not produce the person (regime, lockdown, court, moved)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prison education provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prison number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prison number (also &quot;NOMS number&quot;, &quot;prisoner number&quot;)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prison reception</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prison regime change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prison security</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prison staff they trust</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prison video link / secure video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prison visitors&apos; centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prisoners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prisons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prisons it touches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private Rented</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Private rented access / deposit scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probation Officer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probation delivery units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probation legacy system number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probation office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Probation practitioner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problem Solving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pronouns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Provider</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public health information</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public health rule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public task (when delivering a statutory contract)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public, with photo/name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public-health information (e.g. social distancing)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Punjabi; Panjabi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put to a theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qualifies for assistance and advice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RECALL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RECONNECT</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RECONNECT (health) referral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>REMAND</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rabbi</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Race equality / BAME-led</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raised by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ran out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re-engaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-only auditor / trustee</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recalled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recalled after this release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recalled on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reception (first) visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recognised legitimate interests (DUAA 2025: safeguarding, crime, emergency, disclosure for public task)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommissioning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommissioning / tender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded by mistake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recovery community</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refer and Monitor referral reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referral or signposting to other services (external to CFO)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referral surge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referral to Healthcare (including Reconnect Programme)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referral too early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referred on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Referred outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reflective Practice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refuge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regime / lockdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regime change (lockdown, reopening)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered with a GP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relationship Coaching Interventions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release after fixed-term recall (14, 28 or 56 days)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release on Temporary Leave (ROTL) support and preparation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release on temporary licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release on temporary licence (not final)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release scheme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Release-day answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Released before it could happen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Released, heard afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Relief duty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Religion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remind worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remind, minutes before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed from archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Removed or deported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rental accommodation - private rental</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rental accommodation - social rental</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renting from a council or housing association (social housing)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Renting from a private landlord or letting agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaced by a new referral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reporting (no names)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request a medical letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request about data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request court fines to be frozen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rescheduled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restarting on date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restorative justice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Returned to custody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reverend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review of what is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right-to-live/work document now available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Risk or needs cannot be safely managed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Risk, as told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Risk-assessed recall review re-release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roma</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Romany</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows not taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows that were there already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Russian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SENTENCED</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safeguarding and confidentiality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safeguarding concern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safeguarding concern about a child or adult visitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safeguarding for a current or previous partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safeguarding for an adult they have caring responsibilities for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safeguarding for children</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safeguarding for someone else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safeguarding for themselves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safeguarding: longer, separate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safety alert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safety instruction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safety looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said by the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score at the start, 0 to 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score later, 0 to 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scored on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scottish PNC number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secure Bank Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secure social video call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See with two workers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen by safeguarding lead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen by the lead at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Self (not RoSH: separate)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Self-Care</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Self-Isolation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Self-referral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sense of Purpose, Meaning and Recognition of Your Worth from others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sensory impairment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent to the council</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentence Condition Requirements</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentence and licence expiry date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentence ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentence expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentence expiry (no licence)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentence expiry date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentence revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentencing reform progression model (one third / one half)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Separated, but still legally in a civil partnership</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Separated, but still legally married</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serbian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Served in the forces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service User accesses appropriate support, on release from custody or in the community.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service User accesses relevant benefit entitlements.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service User achieves non-dependent or non-problematic substance misuse.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service User addresses debt and financial management issues (Community - and Custody where available in your region).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service User commences suitable Education, Training &amp; Employment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service User demonstrates ability to respond to breakdown of family and other relationships.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service User demonstrates confident and responsible parenting behaviours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service User develops skills to manage finances and debts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service User engages in pro-social community-based support networks, relationships or activities.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service User engages with voluntary or statutory family services.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service User has a minimised risk of overdose following release from prison.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service User improves one or more of: emotional wellbeing, resilience, coping mechanisms or self-confidence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service User improves relationships with family and/or significant others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service User increases their employability.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service User is helped to secure social, supported housing or a tenancy in the PRS.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service User is prevented from losing existing accommodation or becoming homeless.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service User is supported to engage with other services that will improve their physical or mental wellbeing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service User maintains suitable Education, Training &amp; Employment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service User makes a successful transition from custody to the community.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service User makes progress towards obtaining accommodation, through removal of barriers or active steps to secure accommodation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service User reduces engagement with pro-criminal and/or negative relationships or networks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service User who is not NFA or at immediate risk of homelessness is supported to secure and maintain suitable accommodation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service closed or suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service it touches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service opened, changed, closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service user develops and sustains social networks to reduce initial social isolation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service user develops resilience and perseverance to cope with challenges and barriers on return to the community.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service user secures early post-release engagement with community based services.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Services they chose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serving a new sentence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up payment for rent arrears</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settled month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sexual Health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sexual health</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sexual orientation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shelter or squat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shoes / coat for the weather</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Should end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signpost to community support (finance, debt, housing, mental health, domestic abuse, childcare)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sikh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sister</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slavic (Other)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sleeping rough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slovak</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Slovenian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Social Worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Social contact visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Social inclusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Solicitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of the work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody we support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone holds power of attorney</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Son</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spanish; Castilian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spark Inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speak to probation practitioner before first meeting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Specific Projects (Social Good)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spiritual support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff shortage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staff sickness or redeployment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard determinate custody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard determinate sentence early release (40%)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard recall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard recall (section 255)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the release</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step of a referral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stepbrother</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stepdaughter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stepfather</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stepmother</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stepsister</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stepson</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop existing debts, bills, and direct debits from building up during time in prison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop using it for now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Story or case study</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strong Ties to Family &amp; Pro-Social Personal Support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subsistence payment (discharge grant)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Successful prevention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Successfully relieved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggestion or idea</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suitable clothes; laundry done; bag without prison marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervision ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support for a physical health need in prison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support for alcohol issues in prison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support for alcohol issues in the community</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support for care leavers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support for drug issues in prison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support for drug issues in the community</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support for foreign national offenders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support for people who have worked in the sex industry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support for problems with gambling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support for survivors of domestic abuse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support for survivors of sexual abuse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support for veterans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support from social care</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support housing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support to create a budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support to create or update a CV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support to identify all financial obligations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support to manage debts or arrears</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support to manage emotions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support when they meet with children&apos;s services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support with a mental health need in prison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support with a mental health need in the community</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support with a physical health need in the community</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support with interview preparation, practice and disclosure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Support with some daily tasks, if they cannot read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supported Housing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supported housing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supported housing (with support services)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supporter&apos;s phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Survey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Survey to fill in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Surviving partner from a registered civil partnership</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sustainable way of life/Intro to Sustainability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken apart on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking referrals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Talking therapy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tariff expiry date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tariff-expired removal scheme eligibility date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telephone at work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten week review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tenure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text or message app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thanks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figures then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person asked to be met; not yet agreed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person&apos;s page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their exact words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their reference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Their time is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Therapeutic Approaches for Young Adults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no lawful basis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They agreed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They agreed to contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They asked for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They feel safe there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They skipped the questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They’re deceased</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They’re unlawfully at large or at large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Through a named person (family, key worker)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Through a peer worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Through the gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Through-the-gate caseworker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time in custody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time served at court</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be asked about research</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be erased</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be finished by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To be looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To contact me later to see how I am</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To contact me: how, and when not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To share with a named family member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To share with a named partner organisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To share with health services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To share with housing providers and the council (Duty to Refer)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To share with my probation practitioner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To share with the prison resettlement team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To use my data for Justice Data Lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To use my information, with no name, in reports</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To use my story or words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To work with me and keep a record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toiletries / period products</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Told what became of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top-up supervision expiry date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transferred to another prison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transferred to different AP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transient or short-term accommodation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transient/Short term accommodation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transport / prison visits travel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Travel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Travel warrant or fare to release address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two records of one person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UNKNOWN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ukrainian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uncle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Understanding stress / stress management</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Universal Credit claim made / Day-1 Jobcentre appointment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown (the probation practitioner has not added the move-on category to NDelius)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown / not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpaid Work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsuccessful prevention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsuccessfully relieved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to statement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Updated move on outcome - not recorded in NDelius</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urdu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>User died</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Using Public Transport</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version of the words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Veterans</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vetting runs until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Victim Awareness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Victim-Offender Conferencing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Victims</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Video call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Virtual group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visit did not happen (reason)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visitor worried about the person in prison: passed to Safer Custody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits hall or visitors&apos; centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits suspended or restarted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits-hall count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visits-hall session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Visual impairment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vital interests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Voluntary sector coordinator in a prison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volunteer (visits hall, gate)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volunteer hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volunteering / Work Experience</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volunteers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Way to reach somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We may contact them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome and sign-posting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Well-being and Mindfulness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wellbeing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wellbeing items (toiletries, food, phone)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welsh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What came back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What helps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is the nature of the risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it was about</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What may be shared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stands in the way of contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the licence asks of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the place is like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they ask</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What they see differently</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was left out, and why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was seen or heard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What we learned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What went with it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When is the risk likely to be greatest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When something changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When we were told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the paper is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where they are staying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where they plan to stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where to Start and Introduction to Employability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where we are with them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where we know it from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>White</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>White and Asian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>White and Black African</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>White and Black Caribbean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is at risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who is responsible</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who it is for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who may be at risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who owns finding a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who referred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who said so</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who speaks up for them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who supports them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who that is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who told us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who was asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who, in words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it was closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it was dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it was looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it was opened again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it was turned down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it was withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why rows were not taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why so long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why taken apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why the time had come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Widowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wife</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will not be released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Will somebody meet them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wing and cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With families</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With first name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn on date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Women</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Women&apos;s Services (holistic)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Women&apos;s Support Services (Greater Manchester)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Women&apos;s World</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Women&apos;s centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Women&apos;s service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Women&apos;s services</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work, caring commitments or sickness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work, caring commitments, or sickness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work-Related Mentoring / In Work Support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worker or volunteer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working mobile phone, charged, with credit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would like to re-establish support</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written out by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written out for the official system on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>YOT Offender Supervisor/ Manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, it was accepted on a priority need</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes, it was accepted on prevention and relief duty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You said, we did</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Young adults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Young adults 18-24</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your rights, your data, how to complain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Acknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bullying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Child criminal exploitation / county lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Child sexual exploitation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Completed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact with a person who poses a risk to children (prison visits)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cuckooing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Debt or coercion by others (incl. prison debt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discriminatory abuse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Domestic abuse (child as victim)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Domestic violence or abuse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emotional abuse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Female genital mutilation (police report duty for some professions)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Financial or material abuse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First contact made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given to a worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Homeless tonight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kinds of concern</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Modern slavery / trafficking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More information asked for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neglect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neglect or acts of omission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No medication</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On waiting list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online abuse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organisational or institutional abuse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdose risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person attended / took it up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person did not take it up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Physical abuse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position-of-trust allegation (staff or volunteer)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Psychological or emotional abuse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Radicalisation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready to send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused by the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Self-harm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Self-neglect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sexual abuse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suicide risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threat to life</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threat to staff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untreated mental illness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>We could not accept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn by us or person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worry about someone in prison (pass to Safer Custody)</source>
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
    <message>
        <source>%1 goes</source>
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
    <name>sentences</name>
    <message>
        <source>1 letter, 4 numbers and 2 letters expected, as in A1234BC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bundle of changes cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A bundle of changes was not sealed with the key of its folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A change that waits to be sent is damaged; keep the store as it is and ask for help before anything else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A concern was begun and is not raised. Raise it or throw it away, then end the session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A device cannot shut itself out: do it from another one. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fault in the program stopped this step (a value that its field cannot hold); please report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fault in the program stopped this step (cost of the passphrase); please report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A fault in the program stopped this step (people are not looked up by that field); please report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder is missing in the store.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A grant of access cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key in this store is damaged; keep the store as it is and ask an administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key is missing in the store. Nothing was sent; ask an administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A manager has to unlock this device. Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A manager, the paper root or the passphrase opens this device, so nothing was deleted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message about a server put back cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message about an update cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message about recovering an organisation cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message about unlocking a device cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A message between device and server cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A number of days from 1 to 3650, or 0 so that no device locks. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A person belongs to a work team. Name one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A record in this store is damaged; keep the store as it is and ask an administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A record of the list is gone. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A record&apos;s history in the store is damaged. Keep the store as it is and ask an administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A record&apos;s history in the store is damaged. Restore it from the organisation&apos;s server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A referral gives something to others, and this consent is not about that; choose one that is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A release that will not happen has no new date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A statement of the organisation&apos;s roster cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A version is three numbers, as in 0.2.0; 0.0.0 lets every program in. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A volunteer gets a team of their own: leave --team out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An administrator has shut this device out and ordered that nothing stays on it: everything of the organisation on it is destroyed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An administrator has shut this device out of the organisation. It is locked; what it had not sent stays on it, sealed. Ask an administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An administrator is a manager of every team. Take that from them first. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another administrator changed the list of members at the same moment. Nothing was changed here; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another device answers to this invitation by now. Nothing was changed; compare its words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another device changed the list of members at the same moment. Nothing was confirmed here; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is using this store; close it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose everybody, or those due within 1, 3, 7 or 14 days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of contact must be today or in the past. Nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures are for members of a team. Ask your manager for them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has gone meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has gone to the managers and is no longer on this device. Tell them what is to be added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the password out of the address, where everybody on this machine could read it: put it into a file that PGPASSFILE names (mode 0600).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No dates on this device were moved under this id, or they were taken back already. Check the id, or sync first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No manager has answered yet. Ring one and compare the six words; then try again. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No passphrase was given; put it into the environment variable THROUGHLINE_PASSPHRASE or into a file named with --passphrase-file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No session could be had.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody would be left who administers the organisation. Make somebody else an administrator first. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all that is written about them is on this device yet. Sync first, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is to be decided there any more. Nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only an administrator can do this. Ask the person who set up the organisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only an administrator or a manager can do this. Ask one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only an administrator or a manager can unlock a device. Ask one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only managers take these records out in a file. Ask your manager for what you need of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only staff of a team see what was told about risk. Ask your manager what you need to know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others are changing who has these records at this moment. Try again in a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others change the list of members all the time. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL did not let this program in: check the name of the database and of its user, and the password in the file that PGPASSFILE names (mode 0600).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records leave this device in a file only with a member of a team. Ask your manager for the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records of this kind have no states to move through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say by how many days the dates move, or give a list of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which person it is about (--person ID).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say who takes the work over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select how the contact happened. Nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select what happened at the gate. Nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several bear this name: give the id that `person shared` prints with --json.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several members have this name; give the id instead, as `list workers` prints it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else invited this volunteer before. Ask them, or an administrator, for another code. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody is named as KEY_WORKER or as BACKUP_WORKER.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody named to take the work is leaving or has left; name somebody else. Nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody of this name belongs to a team that you do not manage. Ask an administrator to invite them. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody who is the same person is not on this device yet. Sync first, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync is off inside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sync is off inside. It will start when you end the session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That reason does not go with what happened at the gate. Nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer does not open this device: it was given for something else. Ask again, and compare the new words. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answers have changed since you looked. Look again; nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The box for the paper root holds another device&apos;s key: the key file is not this folder&apos;s. Restore it from a copy. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The changes in a bundle cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contents of a bundle cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database can only be read: name the primary server, not a copy that follows it. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database cannot be reached: check that PostgreSQL runs and that the address given with --store is right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database does not let this user do it: make the user the owner of the database. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database refused a statement: its own log says why. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database took too long: look at what else it does, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device has asked anew in this moment. Look again and compare the new words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device ran out of memory; close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk could not be read or written; check the disk and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full, so nothing was changed; free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full, so this was not saved; free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of the database is full: make room there. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figures that were kept of this month cannot be read. Show it with --now, and lock it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder cannot be made there; name another place. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of the store cannot be used, and nothing in it was changed; check the disk and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of the store cannot be written, so nothing was changed; allow writing there and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of the store cannot be written; allow writing there and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The invite has expired. Nothing was changed; invite again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file is here but the file store.db is not, and nothing was changed; put store.db back, or set this device up with the same passphrase if it never was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file is not the one of this store any more, and nothing was changed; tell an administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file of this store is damaged, and nothing was changed; put back a copy of the file named key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file of this store is missing, and nothing was changed; put the file named key back beside store.db.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file of this store was changed so that its passphrase is easier to guess, and it was not opened; put back a copy of the file named key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file of this store was made by a newer version of the program, and nothing was changed; install that version to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key ring of this computer did not give its part of what was asked for. Let it be opened and try again, or ask again. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The kind is a recall type (STANDARD_RECALL, STANDARD_RECALL_255, FIXED_TERM_RECALL_14, _28 or _56), NEW_SENTENCE or REMAND.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the sender must be plain text of one line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the store&apos;s file is missing; name a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The organisation has no managers&apos; team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The organisation uses something newer than this program knows. Update the program; until then you can read, and nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The organisation&apos;s list of members cannot be changed in this way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The organisation&apos;s newest key is not sealed for this paper root, so nobody new can be named. Recover it as one of its members.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The organisation&apos;s server does not know this device any more: it was put back to an earlier day from a backup. Your work is safe on this device. It goes on by itself once another device has brought the list of members up to date and an administrator has confirmed it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The organisation&apos;s server was not put back from a backup: there is nothing to confirm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The organisation&apos;s server was put back to an earlier day, and its list of members has gone on without changes that this device knows. Your work is safe on this device; tell an administrator at once, before it is used for anything else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase file cannot be read or holds more than a passphrase; look at --passphrase-file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase file cannot be read; look at --passphrase-file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is wrong, and nothing was changed; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server cannot be reached. Your work is safe on this device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server could not take everything now. Your work is safe on this device; sync again in a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not let this device be unlocked: an administrator has shut it out, or it is not the organisation&apos;s server. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has no room left for your organisation&apos;s work. Yours is safe on this device and goes by itself once there is room again. Tell an administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is busy. Your work is safe on this device; sync again in a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused the new organisation: it may have another one of this beginning. Ask the server&apos;s operator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused this change of the list of members. Nothing was changed; sync and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store does not hold this device&apos;s identity as it should. Nothing was changed. Restore the folder from a copy, or join the organisation again in a new folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store on this device is damaged; keep the file as it is and ask an administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The team&apos;s folder has not come to this device yet. Sync and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There can be 0 to 10,000,000 made-up contacts; ask for as many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There can be 1 to 1,000,000 made-up people; ask for as many.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file of this name already; name another one, or say --force to replace it. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a key file in this folder already; choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a store in this folder already; open it, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a team of this name already. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no hand-over of this id on this device. Check the id, or sync first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no member of this name or id; `list workers` prints them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no other manager&apos;s device that could open this one. Whoever keeps the paper root can. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no store in this folder, so there is nothing to unlock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no store in this folder; set this device up first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such device; `members` prints them. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such member or team. Sync and look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such member. Sync and look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such notice on this device. Check the id, or sync first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such person on this device. Check the id, or sync first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such record on this device. Check the id, or sync first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such referral on this device. Check the id, or sync first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such release on this device. Check the id, or sync first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such release on this device. Sync, then look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such release on this device. Sync, then look again. Nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such scheme on this device. Check the id, or sync first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such team to share with. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no worker record to write the day into; add one first (`worker add --user ID`), or leave the day out. Nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough free memory to check the passphrase. Close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is something of this name already; name another folder. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are not the six words of this request: somebody else may be asking in their place. Nothing was given. Have them ask again and read the words aloud.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These changes are too large to be sent in one piece.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are not in this team. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They have this role already. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This action is not on the device any more. Nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be changed once it is saved. Add a new entry that corrects it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This check is not on the device any more. Sync, then look again. Nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This contact is not on the device any more. Nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device does not ask any more. Look again at the list of those who ask.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device does not ask to be unlocked, or somebody has answered it already. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device does not know its organisation&apos;s server, so no manager can unlock it. The paper root can. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device does not know who was given these records. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device has asked too often today. Ask again tomorrow, with the same passphrase each time. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device has not asked to be unlocked. Ask first. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device has not asked to join a team. Join with a code first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device has not got the organisation&apos;s keys yet. Sync and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device is not approved yet. Ask the person who invited you to approve it, then sync again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device is not approved yet. Ask the person who invited you to approve it, then sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device is not in the organisation&apos;s list of members.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device is shut out already. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device knows no server yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is damaged or incomplete. Have it written and copied again; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not a store of this program; choose the right folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder belongs to an organisation already. Choose another folder with --home.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder belongs to no organisation yet. Create one or join one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder holds the key file of a set-up that was not finished or of a store that was moved away, and the passphrase does not open it; use the passphrase of then, or choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This form was begun again. Nothing was undone, and the newer answers are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This has moved on. Nothing was undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is for an administrator, or for the manager of every team that this person is in. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is for managers alone and cannot be kept where others read it. Nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no address of a database; write postgresql://USER@HOST/DATABASE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no file of carried work: `bundle out` writes one. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no file of rescued work: `rescue out` writes one. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the passphrase that was given when this device asked to be unlocked. Give that one, or ask again. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the paper root of another organisation. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kind of field cannot be read; report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This month is locked, but not all of it has come to this device yet. Sync and ask again, or show it with --now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This organisation has a server already. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This organisation has no server yet. Connect it to one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This organisation has no server yet: whoever left this device would be nowhere. Connect it to one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This organisation is on its way to a server. Connect it to that server first, then add the team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This organisation is on its way to a server. Connect it to that server first, then say what is hidden. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This period has not begun; choose one that has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program was built without store encryption, so it will not open a store; install it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This record is not on the device any more. Sync, then look again. Nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This release is not on the device any more. Your answers are kept; sync and open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This release was withdrawn: nothing of it counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This request was not made with the code of the invite, so somebody may have put their own device in its place. It was not approved; invite again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server has no organisation of this paper root. Check the server&apos;s address and the paper. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server takes a new organisation only with a token. Ask its operator for one. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This session has ended. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This session was withdrawn: nothing of it counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This store is open in another window or program, so nothing was changed; close that one and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This store was made by a newer version of the program; install that version to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two records got one id. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What follows the # of a server&apos;s address is sha256= and 64 digits and letters; copy the whole address again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is there under this name is no ordinary file; name another one. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this device remembers of an erasure is damaged; keep the store as it is and ask an administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was given does not open this store, and nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was sent is not this device&apos;s key, sealed for the managers. The paper root may open the device. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever did not come out is POSTPONED, MOVED or CANCELLED.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever keeps the paper root has to unlock this device. Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work that was sealed for the managers is damaged; keep the store as it is and ask an administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not a writer in any team yet. Ask an administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can read this but not add to it: you are not a writer in its team. Ask an administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You manage another team. Ask an administrator to invite somebody to this one. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a hidden control character; type it again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not UTF-8 text; save the file as UTF-8</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too long; shorten it to 16,000 letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are no initials.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A check lasts for a day at most. Choose an earlier time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A check on you is running already. Say that you are safe, or extend it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A line does not say what it was about.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A recall follows a release, and none is recorded as having happened; look at the releases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A server&apos;s address ends after the host and port; leave out what follows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A server&apos;s address has no user name or password in it; leave them out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A session is open on this device. Finish it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A team key in the store is not the one in the roster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A time in custody begins after this one and is still open; look at it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a change of capacity instead: it says since when, why and who said so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another device has already asked to join with this code. If that was not you, tell the person who invited you, and ask for a new invite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a time that is still to come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Confirm its list of members, best on the device that synced last: `throughline-cli org confirm`.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of contact must be today or in the past.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How it ended is recorded by a manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the key ring is lost, a manager or the paper root opens the device. Nothing on it is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the key ring is lost, begin anew: this device was not in an organisation yet, and no record is on it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the key ring is lost, whoever keeps the paper root opens the device. Nothing on it is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes on by itself once an administrator has confirmed the server&apos;s list of members.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is too large for the server. Tell an administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It says so already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No notice, action or lone-working check has this id. Any other task goes by itself when what it asks for is recorded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No organisation was made. What you wrote down of its paper root is good for nothing: destroy it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other team has their records, so nobody but the administrators would read them. Share them with another team first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No safe connection to the server could be made: it may be too old for this program. Tell your manager. Your work is safe on this device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No session is open on this device. Start one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody covers for themselves; name somebody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody covers for this worker.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody covers this person&apos;s tasks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody else manages this team, so nobody would look out for you. Choose a buddy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody knows who wrote this; change it, or ask a colleague.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is on this device any more. Set it up again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the characters is mistyped: check the code and type it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of them is withdrawn, and shown nowhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a manager locks the figures of a month, or opens them again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only a referral that goes out is handed over to the official system.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only staff of a team say that two records are of one person. Ask your manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain http works only with a server on this machine; use https instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records are looked through by a manager of a team that has them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say from which day until which day, the first one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say to which prison they moved, and on which day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say where you are going.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say who told us of the new date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say who told us of the new dates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why by one of these: TIME_OVER, ASKED, NO_BASIS, MISTAKE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why, in up to 500 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select where they are staying.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select why it is not needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some of the code is missing: type all of it, every group of characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else has to be your buddy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody has seen to this already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody has this case. Say whom it comes from, or use `assign`, which finds out by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Such a file is for managers. Give it to one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That a record was looked at is for a manager of its team to say, once it is there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is no time at which this is asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The alarm was raised. A manager ends the check once they know that you are safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check of the structure stopped at a page that cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is too long: type only the characters that are printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date on the sheet is more than three months ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The date on the sheet must be today or in the past.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk for this file can only be read; name another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full; free some space, or name a place on another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file could not be written; look at its name and the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file has more than 4 million cells; split it into smaller ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged: it begins as UTF-16 text and does not stay so. Ask for it again, or save it as CSV in UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is empty; its first row must name the columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than 64 MiB; split it into smaller ones.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder for downloads cannot be made. Make it, or free some space, and try again. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of one of the teams is being replaced, because somebody has left it. Sync, and try again in a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The letters of the file are in no encoding that is known here. Open it in a spreadsheet and save it as CSV in UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of members in this file is not right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the file is too long; name a shorter one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The organisation has erased this person&apos;s records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The organisation uses something newer than this program knows. Update the program first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The organisation&apos;s server is full. Tell an administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase holds characters that cannot be read; type it with letters, digits and spaces.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is one that is guessed first; use four words that do not belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is too short; use at least 12 characters, such as four words that do not belong together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture could not be written. Free some space, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reason stays when they are erased, and it has a name or a number of theirs in it. Say it without.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report could not be drawn. Free some space, and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server cannot read it. Tell an administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not have this person&apos;s records yet. Sync first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not know this code. Check the code and the server&apos;s address, or ask for a new invite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server points to another address, which is never followed. Check the server&apos;s address with your manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s answer is too large. Nothing of it was taken; try again later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid on this device&apos;s date. Check the date and time here; if they are right, tell your manager. Nothing was sent, and your work is safe on this device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session is closed and its totals may have been told; add an entry that corrects one of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session is not on this device any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The team of this session is not known on this device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are a thousand files of this name. Move some of them away, and try again. Nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no line to save yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such entry on this device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such folder for this file; make it, or name another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such person on this device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such release on this device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no team of managers to keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no work here that only the managers can take.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These days have gone by.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They administer the organisation already. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are one person already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are shown as nobody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are to meet this person already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are whom others are shown as. Name the other who is to stand by themselves again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They do not administer the organisation. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They have it already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They have no other device yet that could read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They live in emergency accommodation, where nobody should be without a key worker; name another one instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This action is done already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This check has ended.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This check has not begun yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This check is about somebody else, who says themselves how they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This code has been used or has expired. Ask for a new invite.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This contact is not on the device any more. Sync, then look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This day is in the future; note it as the expected move of their time in custody (transfer_to, transfer_on).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This day is in the future; write it down when it has come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device has not joined a team yet. Join with the code you were given and the same passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device has to connect once to continue, and a session in a visits hall is open on it. Take it outside first. Then unlock it again: it connects, and you can end the session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device may not send any more. Ask an administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This device wrote this file itself; take it to the device it is for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This entry has been changed or taken out already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This entry is not one of the session that is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file cannot be read. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is damaged, or not by the member&apos;s device that it names. Have it written and copied again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is for somebody else&apos;s device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is larger than any file of carried work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is larger than any file of rescued work.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not signed by a device of the organisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is not signed by a member&apos;s device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is of another organisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is too long to be the right one. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file rests on another list of members than this device has: one of the two was given a false one. Tell an administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file was written by a device that has been shut out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This folder needs SQLCipher: a plain SQLite would write the store in clear.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This form is not there any more. Go back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is about somebody else, who says themselves that they are back. What you do about it is recorded with lone-working move.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is more than such a file holds. Tell an administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a server&apos;s address; it looks like https://server.example.org.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the same person as another one, and they are erased together: name the other one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This month is locked already; open it first to lock it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This month is not locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This month is not over; lock it when it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This network does not lead to your organisation&apos;s server: whoever answers cannot prove to be it. If the network has a sign-in page, open your browser first; otherwise tell your manager. Nothing was sent, and your work is safe on this device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This notice is a draft and not sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This notice was withdrawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This organisation is on its way to a server. Connect it to that server first, then change who may read somebody&apos;s records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This organisation is on its way to a server. Connect it to that server first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person&apos;s records were erased by the organisation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This place is not on this device. Choose another one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This record is about nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This record is not on the device any more. Go back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This referral is a draft; make it ready first (referral move).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This referral is not open any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This referral was withdrawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This release has happened or will not happen; add a new one instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This release is over; nobody has to meet them any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This release names nobody.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This team does not have their records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This team has their records already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This volunteer has not joined yet, or has left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was changed already. Change the newer entry instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was escalated to a manager, who ends the check once they know that you are safe. Say that you are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was offered to somebody else, who has to answer it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This worker has left; name somebody else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This worker is not a writer in the team that the person belongs to, and would not see the case; name somebody of that team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This worker is not a writer in the team that the person belongs to, and would not see the tasks; name somebody of that team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is done about it is recorded by their buddy or a manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is there under this name is a folder; name a file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who may read somebody&apos;s records is for a manager of a team that has them, or for an administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work of theirs keeps reaching the server at the same moment. Nothing was changed, and nothing is lost; try again in a minute. If you do not trust their device, shut it out as stolen first: that waits for nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what you want to know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You had read this notice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You have said that you are safe. A manager ends the check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not write about this person any more. Ask an administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not write into the folder for this file; name another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You must be able to write about both of them. Ask a manager of their teams.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You wrote this yourself; another manager looks at it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your buddy is not in this team and would not see the check. Choose somebody of the team.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>code for who told us</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no such date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no such date or time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no such time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a date and time; write them as 2026-11-23T08:30</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a date; write 2026-11-23, 2026-11 or 2026</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a moment; write it as 2026-11-23T08:34:00Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a time; write it as 08:30</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not a whole number; write it in digits, such as 45</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not an amount; write pounds and pence as 12.34</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not an id; 32 letters and numbers expected, as printed by this program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the amount is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the number is too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>time point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes or no expected</source>
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
    <message>
        <source>Enter your passphrase</source>
        <translation type="unfinished"></translation>
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
    <name>throughline::models::ContactCorrection</name>
    <message>
        <source>The day and time must not be in the future</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the day, such as 14 March 2026</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed. Saved on this device</source>
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
    <message>
        <source>The day and time must not be in the future</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the day, such as 14 March 2026</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the time, such as 5:10pm</source>
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
    <name>throughline::models::DeviceUsers</name>
    <message>
        <source>New user</source>
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
    <name>throughline::models::DueReminder</name>
    <message numerus="yes">
        <source>%n tasks are due today</source>
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
    <message>
        <source>%1. Carry on from Today when you know more.</source>
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
    <name>throughline::models::HallTopForm</name>
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
    <message>
        <source>Records sessions in a visits hall. Sees only those who are shared with them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>throughline::models::LoneCheckForm</name>
    <message>
        <source>Another time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say where you are going</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the team that looks out for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, with %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The check runs. Saved on this device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a few letters of a colleague&apos;s name. Nobody else manages this team: without a buddy nobody looks out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a few letters of a colleague&apos;s name. Without one the managers look out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a buddy who looks out for you</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>throughline::models::LoneCheckModel</name>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has written it down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Buddy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In an emergency call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without signal this device cannot raise an alarm. Somebody has to know by phone where you are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A manager ends this once they know that you are safe. Ring them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do before they are overdue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call them first: they may be safe and without signal. Then their buddy. After an hour the police, with where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much longer?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raise the alarm?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happened?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are back safely. Saved on this device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alarm raised. Saved on this device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved on this device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other manager can see this yet: ring one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No manager can see this yet: ring one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was escalated to a manager. Say that you are safe, and ring them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They have said that they are safe. Ring them, then a manager resolves it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alarm raised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is named: other managers of the team look out, if there are any</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>throughline::models::LoneCheckWords</name>
    <message>
        <source>Alarm raised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escalated to a manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out now, extended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back safely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back by %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>said to be safe at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 overdue</source>
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
    <message numerus="yes">
        <source>%n hours</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no server yet, so nobody else can see this: tell your buddy by phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your team sees the alarm when their devices sync. In danger ring 999.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody can see the alarm yet: ring 999, or your buddy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent: your team sees it when their devices sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your team cannot see the new time yet: tell your buddy by phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your team cannot see this yet: tell your buddy by phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: ring 999, or your buddy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: ring your buddy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent: ring a manager</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>throughline::models::LoneChecksModel</name>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has written their phone down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody who is out alone has raised the alarm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody who is out alone was escalated to a manager.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody who is out alone is late.</source>
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
    <message>
        <source>Sees and records everything of the team, and lets people in</source>
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
        <source>Shut out</source>
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
    <message>
        <source>no device yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no device any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n times somebody tried to change the members who might not. Nobody heeds it. Ask an administrator whose device it was.</source>
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
    <name>throughline::models::MissingPeople</name>
    <message numerus="yes">
        <source>%n people are not on this device.</source>
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
    <message>
        <source>born %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prison number ends in %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>throughline::models::PersonModel</name>
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
        <translation>%1 (dewisol)</translation>
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
    <message>
        <source>%1: enter a time like 8:30am</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: enter a day and a time like 14 March at 2:30pm</source>
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
    <name>throughline::models::ReviewList</name>
    <message numerus="yes">
        <source>%n to review</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The oldest %n are shown. The others follow.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Looked at. Saved on this device</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Written %n days after it happened</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Said to be written down afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Came in an imported list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something looks wrong. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n minutes, with no note and nothing that it was about</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing looks wrong: one record in twenty is looked at</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>throughline::models::ReviewQuestion</name>
    <message>
        <source>Write what you want to know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked. Saved on this device</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>throughline::models::ReviewedContact</name>
    <message>
        <source>Written by %1, %2</source>
        <translation type="unfinished"></translation>
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
    <message>
        <source>The server cannot be reached. Check its address, and that this device is online, then try again. Your work is safe on this device.</source>
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
    <message numerus="yes">
        <source>%n entries from the team were written by a newer Throughline. They are kept; update this app to read them.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Colleagues were shown another list of members than this device. The server may show people different things. Tell an administrator at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A second device writes under the name of a colleague&apos;s: somebody may have copied it. Tell an administrator at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n entries were left out, because they are damaged or who wrote them might not. They are kept. Tell an administrator.</source>
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
    <name>throughline::models::TakeModel</name>
    <message>
        <source>Everybody</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Who is due within %n days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This organisation has no server yet, so whoever left this device would be nowhere. Everybody stays on it.</source>
        <translation type="unfinished"></translation>
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
    <message numerus="yes">
        <source>%n people are on this device.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are left with the organisation.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>At each sync, who is due by then comes and who is not due any more leaves. Until then nothing changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They come back at the next sync.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody leaves.</source>
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
    <message>
        <source>Open the check</source>
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
    <message>
        <source>Change of a contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First appointment %1</source>
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
    <message>
        <source>On licence or supervised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neither on licence nor supervised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not with the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With the person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written at the time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A manager has looked at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No manager has looked at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They feel safe there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They do not feel safe there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safety was looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safety was not looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They skipped the questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They answered questions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entered from a paper sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counted on the device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First visit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A concern was raised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No concern was raised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are cleared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are not cleared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given when accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not marked as a first visit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
