// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// What the schema and its code lists call things, and what the core says when something goes
// wrong, for lupdate; nothing compiles it. Written by tests/tidy/core_words.py.
// clang-format off
QT_TRANSLATE_NOOP("labels",
    "12 months")
QT_TRANSLATE_NOOP("labels",
    "12 weeks (84 nights)")
QT_TRANSLATE_NOOP("labels",
    "14-day fixed-term recall")
QT_TRANSLATE_NOOP("labels",
    "28 days / 4 weeks")
QT_TRANSLATE_NOOP("labels",
    "28-day fixed-term recall")
QT_TRANSLATE_NOOP("labels",
    "3 months")
QT_TRANSLATE_NOOP("labels",
    "56-day fixed-term recall")
QT_TRANSLATE_NOOP("labels",
    "6 months")
QT_TRANSLATE_NOOP("labels",
    "7 days")
QT_TRANSLATE_NOOP("labels",
    "999 called / immediate action")
QT_TRANSLATE_NOOP("labels",
    "A Future Focus")
QT_TRANSLATE_NOOP("labels",
    "A Sense of a New and Pro-Social Identity")
QT_TRANSLATE_NOOP("labels",
    "A child")
QT_TRANSLATE_NOOP("labels",
    "A concern was raised")
QT_TRANSLATE_NOOP("labels",
    "A duty is owed")
QT_TRANSLATE_NOOP("labels",
    "A guess")
QT_TRANSLATE_NOOP("labels",
    "A manager unlocked a device")
QT_TRANSLATE_NOOP("labels",
    "A referral was written to a file")
QT_TRANSLATE_NOOP("labels",
    "A subject-access pack was made")
QT_TRANSLATE_NOOP("labels",
    "A visitor")
QT_TRANSLATE_NOOP("labels",
    "A worker or volunteer")
QT_TRANSLATE_NOOP("labels",
    "ACCT open in prison (self-harm care plan)")
QT_TRANSLATE_NOOP("labels",
    "About")
QT_TRANSLATE_NOOP("labels",
    "About the person, with another agency or family")
QT_TRANSLATE_NOOP("labels",
    "Absconded")
QT_TRANSLATE_NOOP("labels",
    "Accepted")
QT_TRANSLATE_NOOP("labels",
    "Access")
QT_TRANSLATE_NOOP("labels",
    "Access (one month)")
QT_TRANSLATE_NOOP("labels",
    "Access needs")
QT_TRANSLATE_NOOP("labels",
    "Accessing Health Support")
QT_TRANSLATE_NOOP("labels",
    "Accommodation")
QT_TRANSLATE_NOOP("labels",
    "Accommodation Support / Advice")
QT_TRANSLATE_NOOP("labels",
    "Accommodation advice")
QT_TRANSLATE_NOOP("labels",
    "Accommodation moved on to")
QT_TRANSLATE_NOOP("labels",
    "Accommodation secured via AfEO – Accommodation for Ex-Offenders Scheme")
QT_TRANSLATE_NOOP("labels",
    "Accommodation type")
QT_TRANSLATE_NOOP("labels",
    "Accompanied a nervous visitor through checks")
QT_TRANSLATE_NOOP("labels",
    "Accompanied to an appointment")
QT_TRANSLATE_NOOP("labels",
    "Achieved")
QT_TRANSLATE_NOOP("labels",
    "Acknowledged")
QT_TRANSLATE_NOOP("labels",
    "Acquitted on appeal")
QT_TRANSLATE_NOOP("labels",
    "Acted on")
QT_TRANSLATE_NOOP("labels",
    "Action")
QT_TRANSLATE_NOOP("labels",
    "Action under way")
QT_TRANSLATE_NOOP("labels",
    "Addiction")
QT_TRANSLATE_NOOP("labels",
    "Address")
QT_TRANSLATE_NOOP("labels",
    "Address to go to")
QT_TRANSLATE_NOOP("labels",
    "Administrator")
QT_TRANSLATE_NOOP("labels",
    "Admitted to Hospital")
QT_TRANSLATE_NOOP("labels",
    "Admitted to Hospital/Healthcare Facility")
QT_TRANSLATE_NOOP("labels",
    "Adults")
QT_TRANSLATE_NOOP("labels",
    "Advance payment arranged")
QT_TRANSLATE_NOOP("labels",
    "Advice about employment, education and training options")
QT_TRANSLATE_NOOP("labels",
    "Advice line")
QT_TRANSLATE_NOOP("labels",
    "Advice sought")
QT_TRANSLATE_NOOP("labels",
    "African")
QT_TRANSLATE_NOOP("labels",
    "Afrikaans")
QT_TRANSLATE_NOOP("labels",
    "Afro-Asiatic (Other)")
QT_TRANSLATE_NOOP("labels",
    "Age, if only guessed")
QT_TRANSLATE_NOOP("labels",
    "Agnostic")
QT_TRANSLATE_NOOP("labels",
    "Alarm answered, of")
QT_TRANSLATE_NOOP("labels",
    "Alarm raised")
QT_TRANSLATE_NOOP("labels",
    "Alarm raised at")
QT_TRANSLATE_NOOP("labels",
    "Albanian")
QT_TRANSLATE_NOOP("labels",
    "Alias Name")
QT_TRANSLATE_NOOP("labels",
    "Already released")
QT_TRANSLATE_NOOP("labels",
    "Already supported elsewhere")
QT_TRANSLATE_NOOP("labels",
    "Ambulance")
QT_TRANSLATE_NOOP("labels",
    "Amharic")
QT_TRANSLATE_NOOP("labels",
    "Amount")
QT_TRANSLATE_NOOP("labels",
    "Anger Management Support")
QT_TRANSLATE_NOOP("labels",
    "Announced on")
QT_TRANSLATE_NOOP("labels",
    "Announced scheme")
QT_TRANSLATE_NOOP("labels",
    "Another CAS3 property or bedspace")
QT_TRANSLATE_NOOP("labels",
    "Answer")
QT_TRANSLATE_NOOP("labels",
    "Answer by")
QT_TRANSLATE_NOOP("labels",
    "Answered on")
QT_TRANSLATE_NOOP("labels",
    "Any other Asian background")
QT_TRANSLATE_NOOP("labels",
    "Any other Black, Black British or Caribbean background")
QT_TRANSLATE_NOOP("labels",
    "Any other Mixed or multiple ethnic background")
QT_TRANSLATE_NOOP("labels",
    "Any other White background")
QT_TRANSLATE_NOOP("labels",
    "Any other change of circumstance")
QT_TRANSLATE_NOOP("labels",
    "Any other ethnic group")
QT_TRANSLATE_NOOP("labels",
    "Any other religion")
QT_TRANSLATE_NOOP("labels",
    "Anyone")
QT_TRANSLATE_NOOP("labels",
    "Anyone, with no name or detail")
QT_TRANSLATE_NOOP("labels",
    "Anything else: exclusion zones, restraining orders, triggers. \"Do not include any "
    "sensitive or protected details.\"")
QT_TRANSLATE_NOOP("labels",
    "Application withdrawn")
QT_TRANSLATE_NOOP("labels",
    "Application withdrawn: loss of contact")
QT_TRANSLATE_NOOP("labels",
    "Applications (Jobs)")
QT_TRANSLATE_NOOP("labels",
    "Apply for ID documents")
QT_TRANSLATE_NOOP("labels",
    "Appointment")
QT_TRANSLATE_NOOP("labels",
    "Approved Premises")
QT_TRANSLATE_NOOP("labels",
    "Approved Premises (CAS1)")
QT_TRANSLATE_NOOP("labels",
    "Approved parole date")
QT_TRANSLATE_NOOP("labels",
    "Arab")
QT_TRANSLATE_NOOP("labels",
    "Arabic")
QT_TRANSLATE_NOOP("labels",
    "Area")
QT_TRANSLATE_NOOP("labels",
    "Areas")
QT_TRANSLATE_NOOP("labels",
    "Armenian")
QT_TRANSLATE_NOOP("labels",
    "Arrange for prescriptions to be available on day of release")
QT_TRANSLATE_NOOP("labels",
    "Arrange storage for personal possessions while in prison")
QT_TRANSLATE_NOOP("labels",
    "Arranged")
QT_TRANSLATE_NOOP("labels",
    "Arrangements")
QT_TRANSLATE_NOOP("labels",
    "Arrested, remanded in custody, or sentenced")
QT_TRANSLATE_NOOP("labels",
    "Art 10: criminal offence data with a DPA 2018 Sch 1 condition (consent para 29; "
    "safeguarding para 18; counselling para 17; health or social care para 2; preventing "
    "unlawful acts para 10; legal claims para 33)")
QT_TRANSLATE_NOOP("labels",
    "Art 9: explicit consent")
QT_TRANSLATE_NOOP("labels",
    "Art 9: substantial public interest (equality of opportunity, safeguarding of "
    "children and at-risk individuals, counselling)")
QT_TRANSLATE_NOOP("labels",
    "Art 9: vital interests")
QT_TRANSLATE_NOOP("labels",
    "Arts")
QT_TRANSLATE_NOOP("labels",
    "Arts and Crafts")
QT_TRANSLATE_NOOP("labels",
    "As what")
QT_TRANSLATE_NOOP("labels",
    "Asian or Asian British")
QT_TRANSLATE_NOOP("labels",
    "Ask again by")
QT_TRANSLATE_NOOP("labels",
    "Asked by")
QT_TRANSLATE_NOOP("labels",
    "Asked for")
QT_TRANSLATE_NOOP("labels",
    "Asked for further support")
QT_TRANSLATE_NOOP("labels",
    "Asked on")
QT_TRANSLATE_NOOP("labels",
    "Asked or received")
QT_TRANSLATE_NOOP("labels",
    "Asked the person")
QT_TRANSLATE_NOOP("labels",
    "Asked, not known")
QT_TRANSLATE_NOOP("labels",
    "Assamese")
QT_TRANSLATE_NOOP("labels",
    "Assessment duty (s62)")
QT_TRANSLATE_NOOP("labels",
    "Assessment of Literacy and Numeracy Skills")
QT_TRANSLATE_NOOP("labels",
    "Assistance refused")
QT_TRANSLATE_NOOP("labels",
    "At court")
QT_TRANSLATE_NOOP("labels",
    "At the gate")
QT_TRANSLATE_NOOP("labels",
    "At work or education")
QT_TRANSLATE_NOOP("labels",
    "Atheist or Humanist")
QT_TRANSLATE_NOOP("labels",
    "Attended")
QT_TRANSLATE_NOOP("labels",
    "Attended late")
QT_TRANSLATE_NOOP("labels",
    "Attended, session cut short")
QT_TRANSLATE_NOOP("labels",
    "Attitudes, thinking and behaviour")
QT_TRANSLATE_NOOP("labels",
    "Aunt")
QT_TRANSLATE_NOOP("labels",
    "Australian languages")
QT_TRANSLATE_NOOP("labels",
    "Automatic release")
QT_TRANSLATE_NOOP("labels",
    "Automatic release date")
QT_TRANSLATE_NOOP("labels",
    "Awaiting assessment")
QT_TRANSLATE_NOOP("labels",
    "Awareness and use of social media / digital platforms")
QT_TRANSLATE_NOOP("labels",
    "Away from")
QT_TRANSLATE_NOOP("labels",
    "Away until")
QT_TRANSLATE_NOOP("labels",
    "Azerbaijani")
QT_TRANSLATE_NOOP("labels",
    "B & B / Temp / Short-Term Housing")
QT_TRANSLATE_NOOP("labels",
    "Back by")
QT_TRANSLATE_NOOP("labels",
    "Back-up worker")
QT_TRANSLATE_NOOP("labels",
    "Bail from prison or court")
QT_TRANSLATE_NOOP("labels",
    "Bail placement")
QT_TRANSLATE_NOOP("labels",
    "Baltic (Other)")
QT_TRANSLATE_NOOP("labels",
    "Bangladeshi")
QT_TRANSLATE_NOOP("labels",
    "Bank account open and card in hand")
QT_TRANSLATE_NOOP("labels",
    "Basque")
QT_TRANSLATE_NOOP("labels",
    "Bed Withdrawn")
QT_TRANSLATE_NOOP("labels",
    "Bed Withdrawn - Further custodial sentence imposed")
QT_TRANSLATE_NOOP("labels",
    "Bed Withdrawn - Recall/Breach")
QT_TRANSLATE_NOOP("labels",
    "Bed Withdrawn - Serious Incident related to CAS3 placement")
QT_TRANSLATE_NOOP("labels",
    "Bed Withdrawn – Further offence/behaviour/increasing risk")
QT_TRANSLATE_NOOP("labels",
    "Bed Withdrawn – Person on probation no longer in property")
QT_TRANSLATE_NOOP("labels",
    "Before custody")
QT_TRANSLATE_NOOP("labels",
    "Befriending")
QT_TRANSLATE_NOOP("labels",
    "Behaviour / increasing risk in AP")
QT_TRANSLATE_NOOP("labels",
    "Belarusian")
QT_TRANSLATE_NOOP("labels",
    "Benefits advice")
QT_TRANSLATE_NOOP("labels",
    "Bengali")
QT_TRANSLATE_NOOP("labels",
    "Bisexual")
QT_TRANSLATE_NOOP("labels",
    "Black, Asian and minority ethnic people")
QT_TRANSLATE_NOOP("labels",
    "Black, Black British, Caribbean or African")
QT_TRANSLATE_NOOP("labels",
    "Booked")
QT_TRANSLATE_NOOP("labels",
    "Booking number")
QT_TRANSLATE_NOOP("labels",
    "Bosnian")
QT_TRANSLATE_NOOP("labels",
    "Boyfriend")
QT_TRANSLATE_NOOP("labels",
    "Breach / Recall")
QT_TRANSLATE_NOOP("labels",
    "Breton")
QT_TRANSLATE_NOOP("labels",
    "British Sign Language")
QT_TRANSLATE_NOOP("labels",
    "Brother")
QT_TRANSLATE_NOOP("labels",
    "Buddhist")
QT_TRANSLATE_NOOP("labels",
    "Buddy")
QT_TRANSLATE_NOOP("labels",
    "Building Relationships")
QT_TRANSLATE_NOOP("labels",
    "Building Resilience / Confidence")
QT_TRANSLATE_NOOP("labels",
    "Building closed")
QT_TRANSLATE_NOOP("labels",
    "Bulgarian")
QT_TRANSLATE_NOOP("labels",
    "Bullying")
QT_TRANSLATE_NOOP("labels",
    "Burmese")
QT_TRANSLATE_NOOP("labels",
    "Business")
QT_TRANSLATE_NOOP("labels",
    "Business Start-up Support")
QT_TRANSLATE_NOOP("labels",
    "By")
QT_TRANSLATE_NOOP("labels",
    "By post / in-cell packs")
QT_TRANSLATE_NOOP("labels",
    "CAS1/AP")
QT_TRANSLATE_NOOP("labels",
    "CAS2")
QT_TRANSLATE_NOOP("labels",
    "CAS2 accommodation of 13 weeks or more")
QT_TRANSLATE_NOOP("labels",
    "CAS2 accommodation of less than 13 weeks")
QT_TRANSLATE_NOOP("labels",
    "CAS2 or CAS3")
QT_TRANSLATE_NOOP("labels",
    "CAS3")
QT_TRANSLATE_NOOP("labels",
    "CAS3 (temporary accommodation, up to 84 nights)")
QT_TRANSLATE_NOOP("labels",
    "CBT Ongoing Support")
QT_TRANSLATE_NOOP("labels",
    "CIAG Support")
QT_TRANSLATE_NOOP("labels",
    "CIVIL_PRISONER")
QT_TRANSLATE_NOOP("labels",
    "CONVICTED_UNSENTENCED")
QT_TRANSLATE_NOOP("labels",
    "CRS Accommodation")
QT_TRANSLATE_NOOP("labels",
    "CRS Dependency And Recovery")
QT_TRANSLATE_NOOP("labels",
    "CRS Finance Benefit And Debt")
QT_TRANSLATE_NOOP("labels",
    "CRS Wellbeing")
QT_TRANSLATE_NOOP("labels",
    "CRS Women")
QT_TRANSLATE_NOOP("labels",
    "CRS: accommodation")
QT_TRANSLATE_NOOP("labels",
    "CRS: dependency and recovery")
QT_TRANSLATE_NOOP("labels",
    "CRS: personal wellbeing")
QT_TRANSLATE_NOOP("labels",
    "CRS: women")
QT_TRANSLATE_NOOP("labels",
    "CV preparation")
QT_TRANSLATE_NOOP("labels",
    "Call manager / on-call")
QT_TRANSLATE_NOOP("labels",
    "Call police with location and person (duress word on file)")
QT_TRANSLATE_NOOP("labels",
    "Call worker, then named buddy")
QT_TRANSLATE_NOOP("labels",
    "Came in on")
QT_TRANSLATE_NOOP("labels",
    "Came out at")
QT_TRANSLATE_NOOP("labels",
    "Cancelled")
QT_TRANSLATE_NOOP("labels",
    "Cancelled by the person")
QT_TRANSLATE_NOOP("labels",
    "Cancelled by us")
QT_TRANSLATE_NOOP("labels",
    "Capacity")
QT_TRANSLATE_NOOP("labels",
    "Capacity until")
QT_TRANSLATE_NOOP("labels",
    "Care Leaver support")
QT_TRANSLATE_NOOP("labels",
    "Care experience")
QT_TRANSLATE_NOOP("labels",
    "Care experienced")
QT_TRANSLATE_NOOP("labels",
    "Care leavers")
QT_TRANSLATE_NOOP("labels",
    "Care leavers (leaving care team)")
QT_TRANSLATE_NOOP("labels",
    "Carib")
QT_TRANSLATE_NOOP("labels",
    "Caribbean")
QT_TRANSLATE_NOOP("labels",
    "Caring responsibilities: times not available")
QT_TRANSLATE_NOOP("labels",
    "Case Reference Number (Delius, probation)")
QT_TRANSLATE_NOOP("labels",
    "Case closed date")
QT_TRANSLATE_NOOP("labels",
    "Caseload now manageable")
QT_TRANSLATE_NOOP("labels",
    "Catalan; Valencian")
QT_TRANSLATE_NOOP("labels",
    "Causes of offending")
QT_TRANSLATE_NOOP("labels",
    "Celtic (Other)")
QT_TRANSLATE_NOOP("labels",
    "Change in personal circumstances")
QT_TRANSLATE_NOOP("labels",
    "Change of capacity")
QT_TRANSLATE_NOOP("labels",
    "Change to circumstances")
QT_TRANSLATE_NOOP("labels",
    "Changed mind")
QT_TRANSLATE_NOOP("labels",
    "Changed records")
QT_TRANSLATE_NOOP("labels",
    "Changes that nobody else had")
QT_TRANSLATE_NOOP("labels",
    "Changing Lives")
QT_TRANSLATE_NOOP("labels",
    "Charity")
QT_TRANSLATE_NOOP("labels",
    "Charity regulator (serious incident)")
QT_TRANSLATE_NOOP("labels",
    "Chechen")
QT_TRANSLATE_NOOP("labels",
    "Checked by")
QT_TRANSLATE_NOOP("labels",
    "Checked in (started)")
QT_TRANSLATE_NOOP("labels",
    "Checked on")
QT_TRANSLATE_NOOP("labels",
    "Checked out safe")
QT_TRANSLATE_NOOP("labels",
    "Child criminal exploitation / county lines")
QT_TRANSLATE_NOOP("labels",
    "Child protection plan / Child in need")
QT_TRANSLATE_NOOP("labels",
    "Child sexual exploitation")
QT_TRANSLATE_NOOP("labels",
    "Childcare")
QT_TRANSLATE_NOOP("labels",
    "Children")
QT_TRANSLATE_NOOP("labels",
    "Children / pregnancy arrangements")
QT_TRANSLATE_NOOP("labels",
    "Children they care for")
QT_TRANSLATE_NOOP("labels",
    "Children's play area session")
QT_TRANSLATE_NOOP("labels",
    "Children's services")
QT_TRANSLATE_NOOP("labels",
    "Children, families and communities")
QT_TRANSLATE_NOOP("labels",
    "Chinese")
QT_TRANSLATE_NOOP("labels",
    "Christian")
QT_TRANSLATE_NOOP("labels",
    "Chuang; Zhuang")
QT_TRANSLATE_NOOP("labels",
    "Cleared")
QT_TRANSLATE_NOOP("labels",
    "Cleared for prisons")
QT_TRANSLATE_NOOP("labels",
    "Closed")
QT_TRANSLATE_NOOP("labels",
    "Closed for safety reasons")
QT_TRANSLATE_NOOP("labels",
    "Closed in error")
QT_TRANSLATE_NOOP("labels",
    "Closed on")
QT_TRANSLATE_NOOP("labels",
    "Closed to new referrals for now")
QT_TRANSLATE_NOOP("labels",
    "Closed visit")
QT_TRANSLATE_NOOP("labels",
    "Clothing / household goods")
QT_TRANSLATE_NOOP("labels",
    "Cognitive Behavioural Therapy")
QT_TRANSLATE_NOOP("labels",
    "Collected by")
QT_TRANSLATE_NOOP("labels",
    "College, university or training provider")
QT_TRANSLATE_NOOP("labels",
    "Columns")
QT_TRANSLATE_NOOP("labels",
    "Common Law Husband")
QT_TRANSLATE_NOOP("labels",
    "Common Law Wife")
QT_TRANSLATE_NOOP("labels",
    "Communication")
QT_TRANSLATE_NOOP("labels",
    "Community / voluntary sector organisation")
QT_TRANSLATE_NOOP("labels",
    "Community Capital")
QT_TRANSLATE_NOOP("labels",
    "Community Integration")
QT_TRANSLATE_NOOP("labels",
    "Community drug/alcohol appointment")
QT_TRANSLATE_NOOP("labels",
    "Community group, not registered")
QT_TRANSLATE_NOOP("labels",
    "Community interest company or social enterprise")
QT_TRANSLATE_NOOP("labels",
    "Community order / suspended sentence order")
QT_TRANSLATE_NOOP("labels",
    "Complaint")
QT_TRANSLATE_NOOP("labels",
    "Complaint about data (acknowledge within 30 days from 19 June 2026)")
QT_TRANSLATE_NOOP("labels",
    "Complaint or feedback about visits")
QT_TRANSLATE_NOOP("labels",
    "Completed")
QT_TRANSLATE_NOOP("labels",
    "Completing Applications")
QT_TRANSLATE_NOOP("labels",
    "Complexity")
QT_TRANSLATE_NOOP("labels",
    "Concerns in relation to coping in a hostel setting: yes / no / don't know")
QT_TRANSLATE_NOOP("labels",
    "Concerns in relation to self-harm: yes / no / don't know")
QT_TRANSLATE_NOOP("labels",
    "Concerns in relation to suicide: yes / no / don't know")
QT_TRANSLATE_NOOP("labels",
    "Concerns in relation to vulnerability: yes / no / don't know")
QT_TRANSLATE_NOOP("labels",
    "Conditional release date")
QT_TRANSLATE_NOOP("labels",
    "Conditional release on licence")
QT_TRANSLATE_NOOP("labels",
    "Confirmed")
QT_TRANSLATE_NOOP("labels",
    "Confirmed on")
QT_TRANSLATE_NOOP("labels",
    "Consent")
QT_TRANSLATE_NOOP("labels",
    "Consent (Art 6(1)(a))")
QT_TRANSLATE_NOOP("labels",
    "Consent not given")
QT_TRANSLATE_NOOP("labels",
    "Consent that covers it")
QT_TRANSLATE_NOOP("labels",
    "Consent withdrawn")
QT_TRANSLATE_NOOP("labels",
    "Considered intentionally homeless")
QT_TRANSLATE_NOOP("labels",
    "Consultation with deadline")
QT_TRANSLATE_NOOP("labels",
    "Contact")
QT_TRANSLATE_NOOP("labels",
    "Contact any support services they have previously used outside of prison")
QT_TRANSLATE_NOOP("labels",
    "Contact education or training provider from before custody")
QT_TRANSLATE_NOOP("labels",
    "Contact employer from before custody")
QT_TRANSLATE_NOOP("labels",
    "Contact prospective employer for after release")
QT_TRANSLATE_NOOP("labels",
    "Contact with a person who poses a risk to children (prison visits)")
QT_TRANSLATE_NOOP("labels",
    "Contents")
QT_TRANSLATE_NOOP("labels",
    "Contract")
QT_TRANSLATE_NOOP("labels",
    "Contract or grant ended")
QT_TRANSLATE_NOOP("labels",
    "Cornish")
QT_TRANSLATE_NOOP("labels",
    "Correct it")
QT_TRANSLATE_NOOP("labels",
    "Corrects")
QT_TRANSLATE_NOOP("labels",
    "Corsican")
QT_TRANSLATE_NOOP("labels",
    "Cost of safe working (PPE)")
QT_TRANSLATE_NOOP("labels",
    "Could not be found after release")
QT_TRANSLATE_NOOP("labels",
    "Could not be got")
QT_TRANSLATE_NOOP("labels",
    "Could not come: acceptable reason")
QT_TRANSLATE_NOOP("labels",
    "Council")
QT_TRANSLATE_NOOP("labels",
    "Council adult safeguarding")
QT_TRANSLATE_NOOP("labels",
    "Council children's services")
QT_TRANSLATE_NOOP("labels",
    "Council housing options")
QT_TRANSLATE_NOOP("labels",
    "Council housing options appointment / DTR reference in hand")
QT_TRANSLATE_NOOP("labels",
    "Council's reference")
QT_TRANSLATE_NOOP("labels",
    "Councils")
QT_TRANSLATE_NOOP("labels",
    "Court")
QT_TRANSLATE_NOOP("labels",
    "Courts")
QT_TRANSLATE_NOOP("labels",
    "Cousin")
QT_TRANSLATE_NOOP("labels",
    "Covered by")
QT_TRANSLATE_NOOP("labels",
    "Covered from")
QT_TRANSLATE_NOOP("labels",
    "Covered until")
QT_TRANSLATE_NOOP("labels",
    "Created by accident")
QT_TRANSLATE_NOOP("labels",
    "Criminal Records Office number")
QT_TRANSLATE_NOOP("labels",
    "Croatian")
QT_TRANSLATE_NOOP("labels",
    "Cuckooing")
QT_TRANSLATE_NOOP("labels",
    "Curfew")
QT_TRANSLATE_NOOP("labels",
    "Current Name")
QT_TRANSLATE_NOOP("labels",
    "Custodial family services")
QT_TRANSLATE_NOOP("labels",
    "Custody")
QT_TRANSLATE_NOOP("labels",
    "Custody staff (prison)")
QT_TRANSLATE_NOOP("labels",
    "Czech")
QT_TRANSLATE_NOOP("labels",
    "DBS")
QT_TRANSLATE_NOOP("labels",
    "DBS date")
QT_TRANSLATE_NOOP("labels",
    "DBS level")
QT_TRANSLATE_NOOP("labels",
    "DEAD")
QT_TRANSLATE_NOOP("labels",
    "DTO post recall release date")
QT_TRANSLATE_NOOP("labels",
    "DWP")
QT_TRANSLATE_NOOP("labels",
    "Dame")
QT_TRANSLATE_NOOP("labels",
    "Danish")
QT_TRANSLATE_NOOP("labels",
    "Data feed updated")
QT_TRANSLATE_NOOP("labels",
    "Data protection lead")
QT_TRANSLATE_NOOP("labels",
    "Date of birth")
QT_TRANSLATE_NOOP("labels",
    "Daughter")
QT_TRANSLATE_NOOP("labels",
    "Days that count at most")
QT_TRANSLATE_NOOP("labels",
    "Debt Advice")
QT_TRANSLATE_NOOP("labels",
    "Debt and money advice")
QT_TRANSLATE_NOOP("labels",
    "Debt or coercion by others (incl. prison debt)")
QT_TRANSLATE_NOOP("labels",
    "Deceased")
QT_TRANSLATE_NOOP("labels",
    "Decided")
QT_TRANSLATE_NOOP("labels",
    "Decided not to refer")
QT_TRANSLATE_NOOP("labels",
    "Decided on")
QT_TRANSLATE_NOOP("labels",
    "Decision and why")
QT_TRANSLATE_NOOP("labels",
    "Decision made in best interests (attach record)")
QT_TRANSLATE_NOOP("labels",
    "Declined")
QT_TRANSLATE_NOOP("labels",
    "Declined, and seen to")
QT_TRANSLATE_NOOP("labels",
    "Decommissioning notice")
QT_TRANSLATE_NOOP("labels",
    "Dentist")
QT_TRANSLATE_NOOP("labels",
    "Dependency and Recovery")
QT_TRANSLATE_NOOP("labels",
    "Deported / removed / extradited / repatriated")
QT_TRANSLATE_NOOP("labels",
    "Deported/ Detention Centre/IRC")
QT_TRANSLATE_NOOP("labels",
    "Designated safeguarding lead")
QT_TRANSLATE_NOOP("labels",
    "Detention and training order stage")
QT_TRANSLATE_NOOP("labels",
    "Devices that could have them")
QT_TRANSLATE_NOOP("labels",
    "Did not arrive")
QT_TRANSLATE_NOOP("labels",
    "Did not attend")
QT_TRANSLATE_NOOP("labels",
    "Did not happen")
QT_TRANSLATE_NOOP("labels",
    "Did not want support")
QT_TRANSLATE_NOOP("labels",
    "Died")
QT_TRANSLATE_NOOP("labels",
    "Died on")
QT_TRANSLATE_NOOP("labels",
    "Difficulty reading or writing")
QT_TRANSLATE_NOOP("labels",
    "Direction")
QT_TRANSLATE_NOOP("labels",
    "Disability")
QT_TRANSLATE_NOOP("labels",
    "Disabled people")
QT_TRANSLATE_NOOP("labels",
    "Disclosure to employers / organisations")
QT_TRANSLATE_NOOP("labels",
    "Disclosure to families")
QT_TRANSLATE_NOOP("labels",
    "Discretionary payment to accommodation provider (up to £50)")
QT_TRANSLATE_NOOP("labels",
    "Discriminatory abuse")
QT_TRANSLATE_NOOP("labels",
    "Discussed")
QT_TRANSLATE_NOOP("labels",
    "Divorced")
QT_TRANSLATE_NOOP("labels",
    "Do not contact")
QT_TRANSLATE_NOOP("labels",
    "Doctor")
QT_TRANSLATE_NOOP("labels",
    "Dog or other animal at address")
QT_TRANSLATE_NOOP("labels",
    "Doing Good, to be Good")
QT_TRANSLATE_NOOP("labels",
    "Domestic abuse")
QT_TRANSLATE_NOOP("labels",
    "Domestic abuse (child as victim)")
QT_TRANSLATE_NOOP("labels",
    "Domestic violence or abuse")
QT_TRANSLATE_NOOP("labels",
    "Done")
QT_TRANSLATE_NOOP("labels",
    "Done on")
QT_TRANSLATE_NOOP("labels",
    "Doorstep")
QT_TRANSLATE_NOOP("labels",
    "Doorstep visit")
QT_TRANSLATE_NOOP("labels",
    "Doubt about capacity: who was asked, decision")
QT_TRANSLATE_NOOP("labels",
    "Dr")
QT_TRANSLATE_NOOP("labels",
    "Draft")
QT_TRANSLATE_NOOP("labels",
    "Drama")
QT_TRANSLATE_NOOP("labels",
    "Driving Test")
QT_TRANSLATE_NOOP("labels",
    "Driving licence number")
QT_TRANSLATE_NOOP("labels",
    "Drug and alcohol")
QT_TRANSLATE_NOOP("labels",
    "Drugs and alcohol")
QT_TRANSLATE_NOOP("labels",
    "Duplicate")
QT_TRANSLATE_NOOP("labels",
    "Duplicate or mistake")
QT_TRANSLATE_NOOP("labels",
    "Dutch; Flemish")
QT_TRANSLATE_NOOP("labels",
    "Duty owed")
QT_TRANSLATE_NOOP("labels",
    "Duty to refer")
QT_TRANSLATE_NOOP("labels",
    "Duty to secure accommodation for priority need (s75)")
QT_TRANSLATE_NOOP("labels",
    "Earlier values of a record")
QT_TRANSLATE_NOOP("labels",
    "Early release scheme announced")
QT_TRANSLATE_NOOP("labels",
    "Early removal scheme eligibility date")
QT_TRANSLATE_NOOP("labels",
    "Early transfer date")
QT_TRANSLATE_NOOP("labels",
    "Easy read")
QT_TRANSLATE_NOOP("labels",
    "Easy-read / other language / Welsh version")
QT_TRANSLATE_NOOP("labels",
    "Education and Training")
QT_TRANSLATE_NOOP("labels",
    "Education, Training and Employment")
QT_TRANSLATE_NOOP("labels",
    "Education, skills and work")
QT_TRANSLATE_NOOP("labels",
    "Effective sentence end date")
QT_TRANSLATE_NOOP("labels",
    "Electronic tag: install window at address")
QT_TRANSLATE_NOOP("labels",
    "Email")
QT_TRANSLATE_NOOP("labels",
    "Email-a-prisoner")
QT_TRANSLATE_NOOP("labels",
    "Email-a-prisoner / prison messaging")
QT_TRANSLATE_NOOP("labels",
    "Emergency / night shelter")
QT_TRANSLATE_NOOP("labels",
    "Emotional abuse")
QT_TRANSLATE_NOOP("labels",
    "Emotional and personal wellbeing")
QT_TRANSLATE_NOOP("labels",
    "Emotional support before or after a visit")
QT_TRANSLATE_NOOP("labels",
    "Employment in Community")
QT_TRANSLATE_NOOP("labels",
    "Employment on ROTL")
QT_TRANSLATE_NOOP("labels",
    "Employment, training, education")
QT_TRANSLATE_NOOP("labels",
    "Employment-focused Programmes")
QT_TRANSLATE_NOOP("labels",
    "End a tenancy")
QT_TRANSLATE_NOOP("labels",
    "End asked for")
QT_TRANSLATE_NOOP("labels",
    "End of Custody Supervised Licence (ended 2024)")
QT_TRANSLATE_NOOP("labels",
    "End of Custody Temporary Release (Covid-19, 2020)")
QT_TRANSLATE_NOOP("labels",
    "End of ROTL")
QT_TRANSLATE_NOOP("labels",
    "End-of-service report")
QT_TRANSLATE_NOOP("labels",
    "Ended")
QT_TRANSLATE_NOOP("labels",
    "Ended early")
QT_TRANSLATE_NOOP("labels",
    "Ended on")
QT_TRANSLATE_NOOP("labels",
    "Ending conversation")
QT_TRANSLATE_NOOP("labels",
    "Ending on date (decommissioned)")
QT_TRANSLATE_NOOP("labels",
    "Ends")
QT_TRANSLATE_NOOP("labels",
    "Ends on")
QT_TRANSLATE_NOOP("labels",
    "Engaging")
QT_TRANSLATE_NOOP("labels",
    "English")
QT_TRANSLATE_NOOP("labels",
    "English, Welsh, Scottish, Northern Irish or British")
QT_TRANSLATE_NOOP("labels",
    "Ensure accommodation related debt or arrears do not build up")
QT_TRANSLATE_NOOP("labels",
    "Entered from a paper sheet")
QT_TRANSLATE_NOOP("labels",
    "Entered in the official system on")
QT_TRANSLATE_NOOP("labels",
    "Entourage")
QT_TRANSLATE_NOOP("labels",
    "Equality and Diversity")
QT_TRANSLATE_NOOP("labels",
    "Equality profile")
QT_TRANSLATE_NOOP("labels",
    "Erase it")
QT_TRANSLATE_NOOP("labels",
    "Erased at")
QT_TRANSLATE_NOOP("labels",
    "Erased by")
QT_TRANSLATE_NOOP("labels",
    "Erasure")
QT_TRANSLATE_NOOP("labels",
    "Erasure carried out by a device")
QT_TRANSLATE_NOOP("labels",
    "Escalated to manager")
QT_TRANSLATE_NOOP("labels",
    "Establish or maintain relationships with children")
QT_TRANSLATE_NOOP("labels",
    "Estonian")
QT_TRANSLATE_NOOP("labels",
    "Ethnic group")
QT_TRANSLATE_NOOP("labels",
    "Event or training")
QT_TRANSLATE_NOOP("labels",
    "Everyday English / Practical Maths")
QT_TRANSLATE_NOOP("labels",
    "Exclusion zone: do not meet or place here (area)")
QT_TRANSLATE_NOOP("labels",
    "Expected finish")
QT_TRANSLATE_NOOP("labels",
    "Expected to move on")
QT_TRANSLATE_NOOP("labels",
    "Expected to move to")
QT_TRANSLATE_NOOP("labels",
    "Expense")
QT_TRANSLATE_NOOP("labels",
    "Experts by experience forum")
QT_TRANSLATE_NOOP("labels",
    "Expired (too late)")
QT_TRANSLATE_NOOP("labels",
    "Expired / needs asking again")
QT_TRANSLATE_NOOP("labels",
    "Extended")
QT_TRANSLATE_NOOP("labels",
    "Extended determinate")
QT_TRANSLATE_NOOP("labels",
    "Extended determinate licence")
QT_TRANSLATE_NOOP("labels",
    "Face to face")
QT_TRANSLATE_NOOP("labels",
    "Facilitators")
QT_TRANSLATE_NOOP("labels",
    "Faith / chaplaincy")
QT_TRANSLATE_NOOP("labels",
    "Faith and beliefs (including religion)")
QT_TRANSLATE_NOOP("labels",
    "Faith organisation")
QT_TRANSLATE_NOOP("labels",
    "Families and children")
QT_TRANSLATE_NOOP("labels",
    "Family Tree")
QT_TRANSLATE_NOOP("labels",
    "Family and significant others are supported to help service users comply with their "
    "licence or community order.")
QT_TRANSLATE_NOOP("labels",
    "Family day / enhanced family visit")
QT_TRANSLATE_NOOP("labels",
    "Family link")
QT_TRANSLATE_NOOP("labels",
    "Family name")
QT_TRANSLATE_NOOP("labels",
    "Family or chosen person told of time and place")
QT_TRANSLATE_NOOP("labels",
    "Family or chosen supporter")
QT_TRANSLATE_NOOP("labels",
    "Family or friend")
QT_TRANSLATE_NOOP("labels",
    "Family or friends, for now")
QT_TRANSLATE_NOOP("labels",
    "Family or friends, settled")
QT_TRANSLATE_NOOP("labels",
    "Family service")
QT_TRANSLATE_NOOP("labels",
    "Family visit day")
QT_TRANSLATE_NOOP("labels",
    "Family worker")
QT_TRANSLATE_NOOP("labels",
    "Faroese")
QT_TRANSLATE_NOOP("labels",
    "Father")
QT_TRANSLATE_NOOP("labels",
    "Feelings of Hope and Self-efficacy")
QT_TRANSLATE_NOOP("labels",
    "Female")
QT_TRANSLATE_NOOP("labels",
    "Female genital mutilation (police report duty for some professions)")
QT_TRANSLATE_NOOP("labels",
    "Fewer volunteers")
QT_TRANSLATE_NOOP("labels",
    "Fijian")
QT_TRANSLATE_NOOP("labels",
    "Final discharge to psychiatric hospital")
QT_TRANSLATE_NOOP("labels",
    "Finance and ID")
QT_TRANSLATE_NOOP("labels",
    "Finance, Benefit and Debt")
QT_TRANSLATE_NOOP("labels",
    "Financial Literacy")
QT_TRANSLATE_NOOP("labels",
    "Financial or material abuse")
QT_TRANSLATE_NOOP("labels",
    "Fine paid")
QT_TRANSLATE_NOOP("labels",
    "Finnish")
QT_TRANSLATE_NOOP("labels",
    "Fire risk: check with placement")
QT_TRANSLATE_NOOP("labels",
    "First appointment")
QT_TRANSLATE_NOOP("labels",
    "First contact made")
QT_TRANSLATE_NOOP("labels",
    "First meeting")
QT_TRANSLATE_NOOP("labels",
    "First night after release")
QT_TRANSLATE_NOOP("labels",
    "First probation appointment: date, time, place, name, route")
QT_TRANSLATE_NOOP("labels",
    "First releases on")
QT_TRANSLATE_NOOP("labels",
    "First visit")
QT_TRANSLATE_NOOP("labels",
    "First year of them")
QT_TRANSLATE_NOOP("labels",
    "First-time visitor support")
QT_TRANSLATE_NOOP("labels",
    "Folder")
QT_TRANSLATE_NOOP("labels",
    "Folders")
QT_TRANSLATE_NOOP("labels",
    "Folders that such changes were in")
QT_TRANSLATE_NOOP("labels",
    "Food")
QT_TRANSLATE_NOOP("labels",
    "Food bank")
QT_TRANSLATE_NOOP("labels",
    "Food for first 24-48 hours / food bank voucher")
QT_TRANSLATE_NOOP("labels",
    "For people and families")
QT_TRANSLATE_NOOP("labels",
    "For staff")
QT_TRANSLATE_NOOP("labels",
    "For what")
QT_TRANSLATE_NOOP("labels",
    "Foreign nationals")
QT_TRANSLATE_NOOP("labels",
    "Former relevant child (under 21)")
QT_TRANSLATE_NOOP("labels",
    "Former relevant child (under 25)")
QT_TRANSLATE_NOOP("labels",
    "Formerly in a civil partnership which is now legally dissolved")
QT_TRANSLATE_NOOP("labels",
    "Foster Parent")
QT_TRANSLATE_NOOP("labels",
    "French")
QT_TRANSLATE_NOOP("labels",
    "Friend")
QT_TRANSLATE_NOOP("labels",
    "Friends or family (settled)")
QT_TRANSLATE_NOOP("labels",
    "Friends or family (transient)")
QT_TRANSLATE_NOOP("labels",
    "From")
QT_TRANSLATE_NOOP("labels",
    "From us to a service")
QT_TRANSLATE_NOOP("labels",
    "From when")
QT_TRANSLATE_NOOP("labels",
    "From whom")
QT_TRANSLATE_NOOP("labels",
    "Funding open")
QT_TRANSLATE_NOOP("labels",
    "GP / mental health crisis team")
QT_TRANSLATE_NOOP("labels",
    "GP / primary care")
QT_TRANSLATE_NOOP("labels",
    "Gaelic; Scottish Gaelic")
QT_TRANSLATE_NOOP("labels",
    "Gay or lesbian")
QT_TRANSLATE_NOOP("labels",
    "Gender as registered at birth")
QT_TRANSLATE_NOOP("labels",
    "Gender identity")
QT_TRANSLATE_NOOP("labels",
    "Georgian")
QT_TRANSLATE_NOOP("labels",
    "German")
QT_TRANSLATE_NOOP("labels",
    "Girlfriend")
QT_TRANSLATE_NOOP("labels",
    "Given")
QT_TRANSLATE_NOOP("labels",
    "Given at once")
QT_TRANSLATE_NOOP("labels",
    "Given names")
QT_TRANSLATE_NOOP("labels",
    "Given on")
QT_TRANSLATE_NOOP("labels",
    "Given to a worker")
QT_TRANSLATE_NOOP("labels",
    "Given together with others as")
QT_TRANSLATE_NOOP("labels",
    "Given with limits (say what)")
QT_TRANSLATE_NOOP("labels",
    "Goals met")
QT_TRANSLATE_NOOP("labels",
    "Government department or agency")
QT_TRANSLATE_NOOP("labels",
    "Granddaughter")
QT_TRANSLATE_NOOP("labels",
    "Grandfather")
QT_TRANSLATE_NOOP("labels",
    "Grandmother")
QT_TRANSLATE_NOOP("labels",
    "Grandson")
QT_TRANSLATE_NOOP("labels",
    "Grant or contract end + funder rule")
QT_TRANSLATE_NOOP("labels",
    "Greek, Modern (1453-)")
QT_TRANSLATE_NOOP("labels",
    "Greenlandic; Kalaallisut")
QT_TRANSLATE_NOOP("labels",
    "Group")
QT_TRANSLATE_NOOP("labels",
    "Group session")
QT_TRANSLATE_NOOP("labels",
    "Group session (in person)")
QT_TRANSLATE_NOOP("labels",
    "Group session (virtual)")
QT_TRANSLATE_NOOP("labels",
    "Guardian")
QT_TRANSLATE_NOOP("labels",
    "Gujerati")
QT_TRANSLATE_NOOP("labels",
    "Gypsy or Irish Traveller")
QT_TRANSLATE_NOOP("labels",
    "Gypsy, Roma and Traveller")
QT_TRANSLATE_NOOP("labels",
    "Gypsy, Roma and Traveller people")
QT_TRANSLATE_NOOP("labels",
    "HOIE Section 10: Home Office specified residence")
QT_TRANSLATE_NOOP("labels",
    "HOIE Section 4: Home Office accommodation support")
QT_TRANSLATE_NOOP("labels",
    "Had a baby in last 26 weeks")
QT_TRANSLATE_NOOP("labels",
    "Half Brother")
QT_TRANSLATE_NOOP("labels",
    "Half Sister")
QT_TRANSLATE_NOOP("labels",
    "Hand-over of a case")
QT_TRANSLATE_NOOP("labels",
    "Has a GP")
QT_TRANSLATE_NOOP("labels",
    "Has capacity (presumed)")
QT_TRANSLATE_NOOP("labels",
    "Has copy of licence and understands conditions")
QT_TRANSLATE_NOOP("labels",
    "Health")
QT_TRANSLATE_NOOP("labels",
    "Health reasons")
QT_TRANSLATE_NOOP("labels",
    "Health services: GP, mental health, drug/alcohol, how changed")
QT_TRANSLATE_NOOP("labels",
    "Healthcare")
QT_TRANSLATE_NOOP("labels",
    "Healthy Living")
QT_TRANSLATE_NOOP("labels",
    "Heard")
QT_TRANSLATE_NOOP("labels",
    "Heard on")
QT_TRANSLATE_NOOP("labels",
    "Hearing impairment")
QT_TRANSLATE_NOOP("labels",
    "Hebrew")
QT_TRANSLATE_NOOP("labels",
    "Help given")
QT_TRANSLATE_NOOP("labels",
    "Help to find a job for release")
QT_TRANSLATE_NOOP("labels",
    "Help to find accommodation")
QT_TRANSLATE_NOOP("labels",
    "Help to find education or training for release")
QT_TRANSLATE_NOOP("labels",
    "Help to register with a GP surgery")
QT_TRANSLATE_NOOP("labels",
    "Help to secure (s73)")
QT_TRANSLATE_NOOP("labels",
    "Help to start a new benefits claim")
QT_TRANSLATE_NOOP("labels",
    "Help with existing benefits")
QT_TRANSLATE_NOOP("labels",
    "Helped with video visit")
QT_TRANSLATE_NOOP("labels",
    "Helpline")
QT_TRANSLATE_NOOP("labels",
    "Helpline / advice line")
QT_TRANSLATE_NOOP("labels",
    "Helpline call")
QT_TRANSLATE_NOOP("labels",
    "Helplines")
QT_TRANSLATE_NOOP("labels",
    "Heterosexual or straight")
QT_TRANSLATE_NOOP("labels",
    "High")
QT_TRANSLATE_NOOP("labels",
    "Hindi")
QT_TRANSLATE_NOOP("labels",
    "Hindu")
QT_TRANSLATE_NOOP("labels",
    "Home Office reference number")
QT_TRANSLATE_NOOP("labels",
    "Home adaptations needed for new accommodation (changes to make it safer and easier "
    "to move around and do everyday tasks)")
QT_TRANSLATE_NOOP("labels",
    "Home adaptations to stay in current accommodation (changes to make it safer and "
    "easier to move around and do everyday tasks)")
QT_TRANSLATE_NOOP("labels",
    "Home detention curfew (tag)")
QT_TRANSLATE_NOOP("labels",
    "Home detention curfew approved date")
QT_TRANSLATE_NOOP("labels",
    "Home detention curfew eligibility date")
QT_TRANSLATE_NOOP("labels",
    "Home phone")
QT_TRANSLATE_NOOP("labels",
    "Home visit")
QT_TRANSLATE_NOOP("labels",
    "Homeless tonight")
QT_TRANSLATE_NOOP("labels",
    "Homeless – rough sleeping")
QT_TRANSLATE_NOOP("labels",
    "Homeless – shelter/emergency hostel/campsite")
QT_TRANSLATE_NOOP("labels",
    "Homeless – squat")
QT_TRANSLATE_NOOP("labels",
    "Homeless: rough sleeping")
QT_TRANSLATE_NOOP("labels",
    "Homeless: shelter, emergency hostel or campsite")
QT_TRANSLATE_NOOP("labels",
    "Homeless: squat")
QT_TRANSLATE_NOOP("labels",
    "Horticulture Activities")
QT_TRANSLATE_NOOP("labels",
    "Hospital")
QT_TRANSLATE_NOOP("labels",
    "Hours")
QT_TRANSLATE_NOOP("labels",
    "House rules")
QT_TRANSLATE_NOOP("labels",
    "Householder (owner – freehold or leasehold)")
QT_TRANSLATE_NOOP("labels",
    "Housing Association - Rented")
QT_TRANSLATE_NOOP("labels",
    "Housing association")
QT_TRANSLATE_NOOP("labels",
    "Housing need resolved or person already accommodated")
QT_TRANSLATE_NOOP("labels",
    "Housing options team: contact and changed hours")
QT_TRANSLATE_NOOP("labels",
    "Housing: move-on")
QT_TRANSLATE_NOOP("labels",
    "How")
QT_TRANSLATE_NOOP("labels",
    "How it was given")
QT_TRANSLATE_NOOP("labels",
    "How it was sent")
QT_TRANSLATE_NOOP("labels",
    "How it works now")
QT_TRANSLATE_NOOP("labels",
    "How long is kept")
QT_TRANSLATE_NOOP("labels",
    "How many came")
QT_TRANSLATE_NOOP("labels",
    "How many of each kind")
QT_TRANSLATE_NOOP("labels",
    "How much it matters, 1 to 5")
QT_TRANSLATE_NOOP("labels",
    "How probation meetings work now")
QT_TRANSLATE_NOOP("labels",
    "How sure")
QT_TRANSLATE_NOOP("labels",
    "How the words may be used")
QT_TRANSLATE_NOOP("labels",
    "How they get there")
QT_TRANSLATE_NOOP("labels",
    "How they were asked")
QT_TRANSLATE_NOOP("labels",
    "How to count money/value of money")
QT_TRANSLATE_NOOP("labels",
    "How to reach the referrer")
QT_TRANSLATE_NOOP("labels",
    "How to reach them")
QT_TRANSLATE_NOOP("labels",
    "How to refer")
QT_TRANSLATE_NOOP("labels",
    "How to tell the time")
QT_TRANSLATE_NOOP("labels",
    "How we heard")
QT_TRANSLATE_NOOP("labels",
    "How we know")
QT_TRANSLATE_NOOP("labels",
    "Hungarian")
QT_TRANSLATE_NOOP("labels",
    "Husband")
QT_TRANSLATE_NOOP("labels",
    "I don't know")
QT_TRANSLATE_NOOP("labels",
    "ICO told at")
QT_TRANSLATE_NOOP("labels",
    "ID and bank account help")
QT_TRANSLATE_NOOP("labels",
    "IMMIGRATION_DETAINEE")
QT_TRANSLATE_NOOP("labels",
    "INDETERMINATE_SENTENCE")
QT_TRANSLATE_NOOP("labels",
    "IPP (indeterminate for public protection)")
QT_TRANSLATE_NOOP("labels",
    "IPP risk-assessed recall review")
QT_TRANSLATE_NOOP("labels",
    "Icelandic")
QT_TRANSLATE_NOOP("labels",
    "Identified")
QT_TRANSLATE_NOOP("labels",
    "Identified on")
QT_TRANSLATE_NOOP("labels",
    "Imam")
QT_TRANSLATE_NOOP("labels",
    "Immediate support from recovery team (if risk of overdose)")
QT_TRANSLATE_NOOP("labels",
    "Immigration / NRPF")
QT_TRANSLATE_NOOP("labels",
    "Immigration bail from prison or IRC")
QT_TRANSLATE_NOOP("labels",
    "Immigration detention")
QT_TRANSLATE_NOOP("labels",
    "Imported list")
QT_TRANSLATE_NOOP("labels",
    "In Loco Parentes")
QT_TRANSLATE_NOOP("labels",
    "In a mother and baby unit")
QT_TRANSLATE_NOOP("labels",
    "In a registered civil partnership")
QT_TRANSLATE_NOOP("labels",
    "In an emergency call")
QT_TRANSLATE_NOOP("labels",
    "In custody since")
QT_TRANSLATE_NOOP("labels",
    "In effect from")
QT_TRANSLATE_NOOP("labels",
    "In hand / done")
QT_TRANSLATE_NOOP("labels",
    "In person: at the gate on release")
QT_TRANSLATE_NOOP("labels",
    "In person: community place (cafe, street, court)")
QT_TRANSLATE_NOOP("labels",
    "In person: our office or hub")
QT_TRANSLATE_NOOP("labels",
    "In person: prison (wing, interview room, visits hall)")
QT_TRANSLATE_NOOP("labels",
    "In person: probation office")
QT_TRANSLATE_NOOP("labels",
    "In prison")
QT_TRANSLATE_NOOP("labels",
    "In progress")
QT_TRANSLATE_NOOP("labels",
    "In segregation")
QT_TRANSLATE_NOOP("labels",
    "In the community")
QT_TRANSLATE_NOOP("labels",
    "In their own words")
QT_TRANSLATE_NOOP("labels",
    "In this state since")
QT_TRANSLATE_NOOP("labels",
    "In this status since")
QT_TRANSLATE_NOOP("labels",
    "In words")
QT_TRANSLATE_NOOP("labels",
    "In-cell learning (Custody only)")
QT_TRANSLATE_NOOP("labels",
    "In-cell pack or worksheet sent")
QT_TRANSLATE_NOOP("labels",
    "In-cell paper or phone reply")
QT_TRANSLATE_NOOP("labels",
    "In-cell phone")
QT_TRANSLATE_NOOP("labels",
    "Incident")
QT_TRANSLATE_NOOP("labels",
    "Incomplete referral")
QT_TRANSLATE_NOOP("labels",
    "Incorrect local authority")
QT_TRANSLATE_NOOP("labels",
    "Independent Living")
QT_TRANSLATE_NOOP("labels",
    "Indian")
QT_TRANSLATE_NOOP("labels",
    "Indirect Restorative Justice (RJ) initiatives")
QT_TRANSLATE_NOOP("labels",
    "Industry Specific Cards")
QT_TRANSLATE_NOOP("labels",
    "Ineligible Referral")
QT_TRANSLATE_NOOP("labels",
    "Infection precautions (e.g. Covid contact in custody): until date")
QT_TRANSLATE_NOOP("labels",
    "Information about bursaries and grants for courses or training")
QT_TRANSLATE_NOOP("labels",
    "Information and wellbeing pack given")
QT_TRANSLATE_NOOP("labels",
    "Information given (complaints, help with visits costs, languages)")
QT_TRANSLATE_NOOP("labels",
    "Information-sharing protocol")
QT_TRANSLATE_NOOP("labels",
    "Initial review")
QT_TRANSLATE_NOOP("labels",
    "Integrated Offender Management")
QT_TRANSLATE_NOOP("labels",
    "Interim (s188) accommodation")
QT_TRANSLATE_NOOP("labels",
    "Interim accommodation (s68)")
QT_TRANSLATE_NOOP("labels",
    "Interpreter needed (language)")
QT_TRANSLATE_NOOP("labels",
    "Intervention has been completed")
QT_TRANSLATE_NOOP("labels",
    "Interventions which are Cognitive Behavioural")
QT_TRANSLATE_NOOP("labels",
    "Interview Preparation")
QT_TRANSLATE_NOOP("labels",
    "Into us")
QT_TRANSLATE_NOOP("labels",
    "Intro to Digital Literacy")
QT_TRANSLATE_NOOP("labels",
    "Introduction to Self-Employment")
QT_TRANSLATE_NOOP("labels",
    "Irish")
QT_TRANSLATE_NOOP("labels",
    "Is the same person as")
QT_TRANSLATE_NOOP("labels",
    "Isolation / reverse cohorting")
QT_TRANSLATE_NOOP("labels",
    "Italian")
QT_TRANSLATE_NOOP("labels",
    "Japanese")
QT_TRANSLATE_NOOP("labels",
    "Jewish")
QT_TRANSLATE_NOOP("labels",
    "Jobcentre / DWP")
QT_TRANSLATE_NOOP("labels",
    "Jobcentre: how to claim and changed hours")
QT_TRANSLATE_NOOP("labels",
    "Keep until")
QT_TRANSLATE_NOOP("labels",
    "Kept longer")
QT_TRANSLATE_NOOP("labels",
    "Key worker")
QT_TRANSLATE_NOOP("labels",
    "Keys training")
QT_TRANSLATE_NOOP("labels",
    "Kind of folder")
QT_TRANSLATE_NOOP("labels",
    "Kind of name")
QT_TRANSLATE_NOOP("labels",
    "Kind of notice")
QT_TRANSLATE_NOOP("labels",
    "Kind of number")
QT_TRANSLATE_NOOP("labels",
    "Kind of organisation")
QT_TRANSLATE_NOOP("labels",
    "Kind of recall")
QT_TRANSLATE_NOOP("labels",
    "Kind of release date")
QT_TRANSLATE_NOOP("labels",
    "Kind of sentence")
QT_TRANSLATE_NOOP("labels",
    "Kind of service")
QT_TRANSLATE_NOOP("labels",
    "Kind of visit")
QT_TRANSLATE_NOOP("labels",
    "Kinds of concern")
QT_TRANSLATE_NOOP("labels",
    "Kinds of disability")
QT_TRANSLATE_NOOP("labels",
    "Known adult")
QT_TRANSLATE_NOOP("labels",
    "Known to us before")
QT_TRANSLATE_NOOP("labels",
    "Knows exclusion zones / no-contact rules")
QT_TRANSLATE_NOOP("labels",
    "Knows tonight's address (or where to go)")
QT_TRANSLATE_NOOP("labels",
    "Korean")
QT_TRANSLATE_NOOP("labels",
    "Kurdish")
QT_TRANSLATE_NOOP("labels",
    "LADO (allegation about staff)")
QT_TRANSLATE_NOOP("labels",
    "LGBT+")
QT_TRANSLATE_NOOP("labels",
    "Lady")
QT_TRANSLATE_NOOP("labels",
    "Landlord")
QT_TRANSLATE_NOOP("labels",
    "Language")
QT_TRANSLATE_NOOP("labels",
    "Language other than English or Welsh")
QT_TRANSLATE_NOOP("labels",
    "Large print / colour overlay")
QT_TRANSLATE_NOOP("labels",
    "Last contact date")
QT_TRANSLATE_NOOP("labels",
    "Last releases on")
QT_TRANSLATE_NOOP("labels",
    "Last step of the escalation")
QT_TRANSLATE_NOOP("labels",
    "Last year of them")
QT_TRANSLATE_NOOP("labels",
    "Late transfer date")
QT_TRANSLATE_NOOP("labels",
    "Latvian")
QT_TRANSLATE_NOOP("labels",
    "Lawful basis")
QT_TRANSLATE_NOOP("labels",
    "Lead")
QT_TRANSLATE_NOOP("labels",
    "Lead told at")
QT_TRANSLATE_NOOP("labels",
    "Learning disability")
QT_TRANSLATE_NOOP("labels",
    "Learning disability or difficulty")
QT_TRANSLATE_NOOP("labels",
    "Led by and for")
QT_TRANSLATE_NOOP("labels",
    "Left")
QT_TRANSLATE_NOOP("labels",
    "Left before I arrived")
QT_TRANSLATE_NOOP("labels",
    "Left of own volition")
QT_TRANSLATE_NOOP("labels",
    "Left on")
QT_TRANSLATE_NOOP("labels",
    "Legal advice")
QT_TRANSLATE_NOOP("labels",
    "Legal hold")
QT_TRANSLATE_NOOP("labels",
    "Legal obligation")
QT_TRANSLATE_NOOP("labels",
    "Legal status")
QT_TRANSLATE_NOOP("labels",
    "Legitimate interests")
QT_TRANSLATE_NOOP("labels",
    "Letter or card")
QT_TRANSLATE_NOOP("labels",
    "Letters/records to carry (tenancy, certificates, court)")
QT_TRANSLATE_NOOP("labels",
    "Letzeburgesch; Luxembourgish")
QT_TRANSLATE_NOOP("labels",
    "Level, as told")
QT_TRANSLATE_NOOP("labels",
    "Licence ends")
QT_TRANSLATE_NOOP("labels",
    "Licence expiry date")
QT_TRANSLATE_NOOP("labels",
    "Licence or sentence ended")
QT_TRANSLATE_NOOP("labels",
    "Life")
QT_TRANSLATE_NOOP("labels",
    "Life Skills")
QT_TRANSLATE_NOOP("labels",
    "Life after military")
QT_TRANSLATE_NOOP("labels",
    "Lifer Back Up Officer")
QT_TRANSLATE_NOOP("labels",
    "Likes to be called")
QT_TRANSLATE_NOOP("labels",
    "Limited places")
QT_TRANSLATE_NOOP("labels",
    "Limits")
QT_TRANSLATE_NOOP("labels",
    "List it came in")
QT_TRANSLATE_NOOP("labels",
    "Literacy and Numeracy")
QT_TRANSLATE_NOOP("labels",
    "Lithuanian")
QT_TRANSLATE_NOOP("labels",
    "Living in a care home or nursing home (long-term residential healthcare)")
QT_TRANSLATE_NOOP("labels",
    "Living in the home of a friend, family member or partner: settled")
QT_TRANSLATE_NOOP("labels",
    "Living in the home of a friend, family member or partner: transient")
QT_TRANSLATE_NOOP("labels",
    "Living there")
QT_TRANSLATE_NOOP("labels",
    "Living with Family/ Partner/ Other")
QT_TRANSLATE_NOOP("labels",
    "Local Authority - Rented")
QT_TRANSLATE_NOOP("labels",
    "Local Authority / Housing Association - Rented")
QT_TRANSLATE_NOOP("labels",
    "Local Authority Contact")
QT_TRANSLATE_NOOP("labels",
    "Local authority")
QT_TRANSLATE_NOOP("labels",
    "Local authority temporary accommodation (incl. B&B)")
QT_TRANSLATE_NOOP("labels",
    "Local voluntary services (from the directory)")
QT_TRANSLATE_NOOP("labels",
    "Locked at")
QT_TRANSLATE_NOOP("labels",
    "Locked by")
QT_TRANSLATE_NOOP("labels",
    "Lone-working check")
QT_TRANSLATE_NOOP("labels",
    "Long term residential healthcare")
QT_TRANSLATE_NOOP("labels",
    "Long-standing illness")
QT_TRANSLATE_NOOP("labels",
    "Look again on")
QT_TRANSLATE_NOOP("labels",
    "Looked at by a manager")
QT_TRANSLATE_NOOP("labels",
    "Lord")
QT_TRANSLATE_NOOP("labels",
    "Low")
QT_TRANSLATE_NOOP("labels",
    "MAPPA: category 1-4, level 1-3")
QT_TRANSLATE_NOOP("labels",
    "MARAC (domestic abuse)")
QT_TRANSLATE_NOOP("labels",
    "Macedonian")
QT_TRANSLATE_NOOP("labels",
    "Maiden")
QT_TRANSLATE_NOOP("labels",
    "Main housing duty")
QT_TRANSLATE_NOOP("labels",
    "Maintain a tenancy while in prison")
QT_TRANSLATE_NOOP("labels",
    "Make a GP appointment for release")
QT_TRANSLATE_NOOP("labels",
    "Malay")
QT_TRANSLATE_NOOP("labels",
    "Male")
QT_TRANSLATE_NOOP("labels",
    "Maltese")
QT_TRANSLATE_NOOP("labels",
    "Manager")
QT_TRANSLATE_NOOP("labels",
    "Mandarin")
QT_TRANSLATE_NOOP("labels",
    "Manx")
QT_TRANSLATE_NOOP("labels",
    "Maori")
QT_TRANSLATE_NOOP("labels",
    "Marital status")
QT_TRANSLATE_NOOP("labels",
    "Married")
QT_TRANSLATE_NOOP("labels",
    "Materials")
QT_TRANSLATE_NOOP("labels",
    "Maths and English support")
QT_TRANSLATE_NOOP("labels",
    "Media")
QT_TRANSLATE_NOOP("labels",
    "Medical")
QT_TRANSLATE_NOOP("labels",
    "Medication supplied")
QT_TRANSLATE_NOOP("labels",
    "Medium")
QT_TRANSLATE_NOOP("labels",
    "Meet at office only")
QT_TRANSLATE_NOOP("labels",
    "Meet in public places only")
QT_TRANSLATE_NOOP("labels",
    "Men")
QT_TRANSLATE_NOOP("labels",
    "Mental Health Support")
QT_TRANSLATE_NOOP("labels",
    "Mental health")
QT_TRANSLATE_NOOP("labels",
    "Mental health care programme / s117")
QT_TRANSLATE_NOOP("labels",
    "Mental health condition")
QT_TRANSLATE_NOOP("labels",
    "Mentor / peer worker")
QT_TRANSLATE_NOOP("labels",
    "Mentoring")
QT_TRANSLATE_NOOP("labels",
    "Mentoring / peer support")
QT_TRANSLATE_NOOP("labels",
    "Mentoring on release")
QT_TRANSLATE_NOOP("labels",
    "Mentoring support")
QT_TRANSLATE_NOOP("labels",
    "Merged into another record")
QT_TRANSLATE_NOOP("labels",
    "Messages may be left")
QT_TRANSLATE_NOOP("labels",
    "Met")
QT_TRANSLATE_NOOP("labels",
    "Met at the gate")
QT_TRANSLATE_NOOP("labels",
    "Met by")
QT_TRANSLATE_NOOP("labels",
    "Met by us at the gate")
QT_TRANSLATE_NOOP("labels",
    "Met or declined on")
QT_TRANSLATE_NOOP("labels",
    "Mid transfer date")
QT_TRANSLATE_NOOP("labels",
    "Minutes")
QT_TRANSLATE_NOOP("labels",
    "Miss")
QT_TRANSLATE_NOOP("labels",
    "Mistaken or duplicate referral")
QT_TRANSLATE_NOOP("labels",
    "Mixed or multiple ethnic groups")
QT_TRANSLATE_NOOP("labels",
    "Mobile")
QT_TRANSLATE_NOOP("labels",
    "Mobility needs")
QT_TRANSLATE_NOOP("labels",
    "Mock Interviews")
QT_TRANSLATE_NOOP("labels",
    "Modern slavery")
QT_TRANSLATE_NOOP("labels",
    "Modern slavery / trafficking")
QT_TRANSLATE_NOOP("labels",
    "Moldavian")
QT_TRANSLATE_NOOP("labels",
    "Month")
QT_TRANSLATE_NOOP("labels",
    "Months")
QT_TRANSLATE_NOOP("labels",
    "More information asked for")
QT_TRANSLATE_NOOP("labels",
    "Mortgage support while in prison")
QT_TRANSLATE_NOOP("labels",
    "Mother")
QT_TRANSLATE_NOOP("labels",
    "Motivation")
QT_TRANSLATE_NOOP("labels",
    "Move it")
QT_TRANSLATE_NOOP("labels",
    "Moved back into our area")
QT_TRANSLATE_NOOP("labels",
    "Moved back to a prison we work in")
QT_TRANSLATE_NOOP("labels",
    "Moved on to")
QT_TRANSLATE_NOOP("labels",
    "Moved out of service area")
QT_TRANSLATE_NOOP("labels",
    "Moved outside our area")
QT_TRANSLATE_NOOP("labels",
    "Moved to a prison we do not work in")
QT_TRANSLATE_NOOP("labels",
    "Moved to another prison")
QT_TRANSLATE_NOOP("labels",
    "Moved to another prison before release")
QT_TRANSLATE_NOOP("labels",
    "Moved to another time")
QT_TRANSLATE_NOOP("labels",
    "Moved together with others as")
QT_TRANSLATE_NOOP("labels",
    "Mr")
QT_TRANSLATE_NOOP("labels",
    "Mrs")
QT_TRANSLATE_NOOP("labels",
    "Ms")
QT_TRANSLATE_NOOP("labels",
    "Music and Dance")
QT_TRANSLATE_NOOP("labels",
    "Muslim")
QT_TRANSLATE_NOOP("labels",
    "Must be kept")
QT_TRANSLATE_NOOP("labels",
    "Mx")
QT_TRANSLATE_NOOP("labels",
    "NHS or public health service")
QT_TRANSLATE_NOOP("labels",
    "Naloxone")
QT_TRANSLATE_NOOP("labels",
    "Naloxone offered / given")
QT_TRANSLATE_NOOP("labels",
    "Name")
QT_TRANSLATE_NOOP("labels",
    "Name of the file")
QT_TRANSLATE_NOOP("labels",
    "Name of the referrer")
QT_TRANSLATE_NOOP("labels",
    "Name of the service")
QT_TRANSLATE_NOOP("labels",
    "Name, if they want it kept")
QT_TRANSLATE_NOOP("labels",
    "National Insurance number")
QT_TRANSLATE_NOOP("labels",
    "National Insurance number known")
QT_TRANSLATE_NOOP("labels",
    "National Referral Mechanism (modern slavery)")
QT_TRANSLATE_NOOP("labels",
    "Need")
QT_TRANSLATE_NOOP("labels",
    "Need or goal")
QT_TRANSLATE_NOOP("labels",
    "Needed")
QT_TRANSLATE_NOOP("labels",
    "Needs")
QT_TRANSLATE_NOOP("labels",
    "Needs an interpreter")
QT_TRANSLATE_NOOP("labels",
    "Needs met through another route")
QT_TRANSLATE_NOOP("labels",
    "Neglect")
QT_TRANSLATE_NOOP("labels",
    "Neglect or acts of omission")
QT_TRANSLATE_NOOP("labels",
    "Nephew")
QT_TRANSLATE_NOOP("labels",
    "Neurodivergence")
QT_TRANSLATE_NOOP("labels",
    "Neurodiversity awareness and support")
QT_TRANSLATE_NOOP("labels",
    "Neurodiversity support")
QT_TRANSLATE_NOOP("labels",
    "Never enrolled: short (e.g. 6 months)")
QT_TRANSLATE_NOOP("labels",
    "Never married and never registered in a civil partnership")
QT_TRANSLATE_NOOP("labels",
    "Never where children are present")
QT_TRANSLATE_NOOP("labels",
    "New Futures Network")
QT_TRANSLATE_NOOP("labels",
    "New entry")
QT_TRANSLATE_NOOP("labels",
    "New funding")
QT_TRANSLATE_NOOP("labels",
    "New guidance or law")
QT_TRANSLATE_NOOP("labels",
    "New records")
QT_TRANSLATE_NOOP("labels",
    "Next contact with us agreed")
QT_TRANSLATE_NOOP("labels",
    "Next step")
QT_TRANSLATE_NOOP("labels",
    "Next step by")
QT_TRANSLATE_NOOP("labels",
    "Next supervision")
QT_TRANSLATE_NOOP("labels",
    "Nickname")
QT_TRANSLATE_NOOP("labels",
    "Niece")
QT_TRANSLATE_NOOP("labels",
    "No")
QT_TRANSLATE_NOOP("labels",
    "No (optional: gender identity in own words)")
QT_TRANSLATE_NOOP("labels",
    "No Fixed Abode")
QT_TRANSLATE_NOOP("labels",
    "No ID support needs identified")
QT_TRANSLATE_NOOP("labels",
    "No accommodation before custody support needs identified")
QT_TRANSLATE_NOOP("labels",
    "No accommodation related debt and arrears support needs identified")
QT_TRANSLATE_NOOP("labels",
    "No adapted property")
QT_TRANSLATE_NOOP("labels",
    "No advice support needs identified")
QT_TRANSLATE_NOOP("labels",
    "No answer / voicemail")
QT_TRANSLATE_NOOP("labels",
    "No behaviours support needs identified")
QT_TRANSLATE_NOOP("labels",
    "No benefits support needs identified")
QT_TRANSLATE_NOOP("labels",
    "No change")
QT_TRANSLATE_NOOP("labels",
    "No community drug and alcohol support needs identified")
QT_TRANSLATE_NOOP("labels",
    "No contact with a named person (initials only)")
QT_TRANSLATE_NOOP("labels",
    "No debt support and advice needs identified")
QT_TRANSLATE_NOOP("labels",
    "No device or no confidence online")
QT_TRANSLATE_NOOP("labels",
    "No duty is owed")
QT_TRANSLATE_NOOP("labels",
    "No duty owed")
QT_TRANSLATE_NOOP("labels",
    "No education and training support needs identified")
QT_TRANSLATE_NOOP("labels",
    "No emotions and thinking support needs identified")
QT_TRANSLATE_NOOP("labels",
    "No employment support needs identified")
QT_TRANSLATE_NOOP("labels",
    "No escort")
QT_TRANSLATE_NOOP("labels",
    "No family support needs identified")
QT_TRANSLATE_NOOP("labels",
    "No finance support needs identified")
QT_TRANSLATE_NOOP("labels",
    "No further support needed (planned ending)")
QT_TRANSLATE_NOOP("labels",
    "No health admin support needs identified")
QT_TRANSLATE_NOOP("labels",
    "No health support in prison needs identified")
QT_TRANSLATE_NOOP("labels",
    "No health support in the community needs identified")
QT_TRANSLATE_NOOP("labels",
    "No home visits")
QT_TRANSLATE_NOOP("labels",
    "No learning support needs identified")
QT_TRANSLATE_NOOP("labels",
    "No local connection")
QT_TRANSLATE_NOOP("labels",
    "No longer engaged")
QT_TRANSLATE_NOOP("labels",
    "No longer of interest")
QT_TRANSLATE_NOOP("labels",
    "No longer required")
QT_TRANSLATE_NOOP("labels",
    "No medication")
QT_TRANSLATE_NOOP("labels",
    "No new accommodation support needs identified")
QT_TRANSLATE_NOOP("labels",
    "No personal support needs identified")
QT_TRANSLATE_NOOP("labels",
    "No prison drugs and alcohol support needs identified")
QT_TRANSLATE_NOOP("labels",
    "No reason given")
QT_TRANSLATE_NOOP("labels",
    "No recourse to public funds")
QT_TRANSLATE_NOOP("labels",
    "No religion")
QT_TRANSLATE_NOOP("labels",
    "No reply")
QT_TRANSLATE_NOOP("labels",
    "No risk information available")
QT_TRANSLATE_NOOP("labels",
    "No room")
QT_TRANSLATE_NOOP("labels",
    "No safeguarding support needs identified")
QT_TRANSLATE_NOOP("labels",
    "No space / waiting list closed")
QT_TRANSLATE_NOOP("labels",
    "No specialist support needs identified")
QT_TRANSLATE_NOOP("labels",
    "No way to reach at present")
QT_TRANSLATE_NOOP("labels",
    "No women's provision")
QT_TRANSLATE_NOOP("labels",
    "No, it was rejected as there is no local connection")
QT_TRANSLATE_NOOP("labels",
    "No, it was rejected as they are considered intentionally homeless")
QT_TRANSLATE_NOOP("labels",
    "No, it was rejected for another reason")
QT_TRANSLATE_NOOP("labels",
    "Non co-operation")
QT_TRANSLATE_NOOP("labels",
    "Non-accredited / accredited structured interventions")
QT_TRANSLATE_NOOP("labels",
    "Non-binary")
QT_TRANSLATE_NOOP("labels",
    "Non-binary and trans people")
QT_TRANSLATE_NOOP("labels",
    "Non-parole date")
QT_TRANSLATE_NOOP("labels",
    "Non-statutory, MAPPA case")
QT_TRANSLATE_NOOP("labels",
    "None")
QT_TRANSLATE_NOOP("labels",
    "None known")
QT_TRANSLATE_NOOP("labels",
    "None of the above dates apply")
QT_TRANSLATE_NOOP("labels",
    "Norwegian")
QT_TRANSLATE_NOOP("labels",
    "Norwegian, Bokmal")
QT_TRANSLATE_NOOP("labels",
    "Not Applicable")
QT_TRANSLATE_NOOP("labels",
    "Not achieved")
QT_TRANSLATE_NOOP("labels",
    "Not answered")
QT_TRANSLATE_NOOP("labels",
    "Not applicable")
QT_TRANSLATE_NOOP("labels",
    "Not asked / unknown")
QT_TRANSLATE_NOOP("labels",
    "Not asked yet")
QT_TRANSLATE_NOOP("labels",
    "Not care experienced")
QT_TRANSLATE_NOOP("labels",
    "Not eligible")
QT_TRANSLATE_NOOP("labels",
    "Not eligible for Duty to Refer (not homeless or at risk)")
QT_TRANSLATE_NOOP("labels",
    "Not engaged")
QT_TRANSLATE_NOOP("labels",
    "Not enough time to place")
QT_TRANSLATE_NOOP("labels",
    "Not guilty / charges dropped / non-custodial sentence")
QT_TRANSLATE_NOOP("labels",
    "Not handed out after")
QT_TRANSLATE_NOOP("labels",
    "Not in groups with (type)")
QT_TRANSLATE_NOOP("labels",
    "Not known")
QT_TRANSLATE_NOOP("labels",
    "Not known / not recorded")
QT_TRANSLATE_NOOP("labels",
    "Not known / not shared")
QT_TRANSLATE_NOOP("labels",
    "Not known yet")
QT_TRANSLATE_NOOP("labels",
    "Not needed")
QT_TRANSLATE_NOOP("labels",
    "Not released on the day, new date awaited")
QT_TRANSLATE_NOOP("labels",
    "Not released today")
QT_TRANSLATE_NOOP("labels",
    "Not required")
QT_TRANSLATE_NOOP("labels",
    "Not shared with us")
QT_TRANSLATE_NOOP("labels",
    "Not specified")
QT_TRANSLATE_NOOP("labels",
    "Not started")
QT_TRANSLATE_NOOP("labels",
    "Not the basis (say which basis)")
QT_TRANSLATE_NOOP("labels",
    "Not told about appointment")
QT_TRANSLATE_NOOP("labels",
    "Not with the person")
QT_TRANSLATE_NOOP("labels",
    "Note")
QT_TRANSLATE_NOOP("labels",
    "Noted on")
QT_TRANSLATE_NOOP("labels",
    "Notice")
QT_TRANSLATE_NOOP("labels",
    "Notice read")
QT_TRANSLATE_NOOP("labels",
    "Noticed at")
QT_TRANSLATE_NOOP("labels",
    "Notional conditional release date")
QT_TRANSLATE_NOOP("labels",
    "Number")
QT_TRANSLATE_NOOP("labels",
    "Number or address")
QT_TRANSLATE_NOOP("labels",
    "OTHER")
QT_TRANSLATE_NOOP("labels",
    "Object")
QT_TRANSLATE_NOOP("labels",
    "Obtaining ID")
QT_TRANSLATE_NOOP("labels",
    "Obtaining a NINO")
QT_TRANSLATE_NOOP("labels",
    "Of interest until")
QT_TRANSLATE_NOOP("labels",
    "Offence type excluded (e.g. arson, sexual offences)")
QT_TRANSLATE_NOOP("labels",
    "Offender Supervisor")
QT_TRANSLATE_NOOP("labels",
    "Offender management unit (OMU)")
QT_TRANSLATE_NOOP("labels",
    "Offered")
QT_TRANSLATE_NOOP("labels",
    "Offered on")
QT_TRANSLATE_NOOP("labels",
    "Official visit")
QT_TRANSLATE_NOOP("labels",
    "Older people")
QT_TRANSLATE_NOOP("labels",
    "On")
QT_TRANSLATE_NOOP("labels",
    "On licence or supervised")
QT_TRANSLATE_NOOP("labels",
    "On the waiting list")
QT_TRANSLATE_NOOP("labels",
    "On waiting list")
QT_TRANSLATE_NOOP("labels",
    "One to one")
QT_TRANSLATE_NOOP("labels",
    "One to one or group")
QT_TRANSLATE_NOOP("labels",
    "One-to-one conversation")
QT_TRANSLATE_NOOP("labels",
    "Online abuse")
QT_TRANSLATE_NOOP("labels",
    "Only inside our team")
QT_TRANSLATE_NOOP("labels",
    "Only workers of a given gender")
QT_TRANSLATE_NOOP("labels",
    "Open")
QT_TRANSLATE_NOOP("labels",
    "Open a bank account")
QT_TRANSLATE_NOOP("labels",
    "Opened")
QT_TRANSLATE_NOOP("labels",
    "Opiate Substitution / Psycho-social Therapy")
QT_TRANSLATE_NOOP("labels",
    "Order / licence expired")
QT_TRANSLATE_NOOP("labels",
    "Order, licence or Bail Condition")
QT_TRANSLATE_NOOP("labels",
    "Organisation")
QT_TRANSLATE_NOOP("labels",
    "Organisation they know")
QT_TRANSLATE_NOOP("labels",
    "Organisation's own reference")
QT_TRANSLATE_NOOP("labels",
    "Organisational or institutional abuse")
QT_TRANSLATE_NOOP("labels",
    "Other")
QT_TRANSLATE_NOOP("labels",
    "Other (own words)")
QT_TRANSLATE_NOOP("labels",
    "Other (say what)")
QT_TRANSLATE_NOOP("labels",
    "Other (say who)")
QT_TRANSLATE_NOOP("labels",
    "Other - Official")
QT_TRANSLATE_NOOP("labels",
    "Other - Social")
QT_TRANSLATE_NOOP("labels",
    "Other ethnic group")
QT_TRANSLATE_NOOP("labels",
    "Other name")
QT_TRANSLATE_NOOP("labels",
    "Other priorities, e.g. education or another course")
QT_TRANSLATE_NOOP("labels",
    "Our caseload is too high / service withdrawn")
QT_TRANSLATE_NOOP("labels",
    "Our service or grant ended")
QT_TRANSLATE_NOOP("labels",
    "Out of area")
QT_TRANSLATE_NOOP("labels",
    "Outcome")
QT_TRANSLATE_NOOP("labels",
    "Outcome heard")
QT_TRANSLATE_NOOP("labels",
    "Outcomes wanted")
QT_TRANSLATE_NOOP("labels",
    "Over 50s")
QT_TRANSLATE_NOOP("labels",
    "Overdose risk")
QT_TRANSLATE_NOOP("labels",
    "Overdue")
QT_TRANSLATE_NOOP("labels",
    "Own money and property returned")
QT_TRANSLATE_NOOP("labels",
    "Own or rented")
QT_TRANSLATE_NOOP("labels",
    "Owner Occupied")
QT_TRANSLATE_NOOP("labels",
    "Owner of the property (freehold or leasehold)")
QT_TRANSLATE_NOOP("labels",
    "Pack")
QT_TRANSLATE_NOOP("labels",
    "Pack given")
QT_TRANSLATE_NOOP("labels",
    "Pack to hand out")
QT_TRANSLATE_NOOP("labels",
    "Pakistani")
QT_TRANSLATE_NOOP("labels",
    "Paper list of key numbers")
QT_TRANSLATE_NOOP("labels",
    "Parent or carer")
QT_TRANSLATE_NOOP("labels",
    "Parenting")
QT_TRANSLATE_NOOP("labels",
    "Parenting Skills")
QT_TRANSLATE_NOOP("labels",
    "Parking")
QT_TRANSLATE_NOOP("labels",
    "Parole (Parole Board directed)")
QT_TRANSLATE_NOOP("labels",
    "Parole eligibility date")
QT_TRANSLATE_NOOP("labels",
    "Parole preparation")
QT_TRANSLATE_NOOP("labels",
    "Partially achieved")
QT_TRANSLATE_NOOP("labels",
    "Partner")
QT_TRANSLATE_NOOP("labels",
    "Partner (named items only)")
QT_TRANSLATE_NOOP("labels",
    "Partner organisation")
QT_TRANSLATE_NOOP("labels",
    "Passport number")
QT_TRANSLATE_NOOP("labels",
    "Pathway")
QT_TRANSLATE_NOOP("labels",
    "Paused / dormant")
QT_TRANSLATE_NOOP("labels",
    "Payment")
QT_TRANSLATE_NOOP("labels",
    "Pending (awaiting move on outcome in NDelius – to be updated)")
QT_TRANSLATE_NOOP("labels",
    "People convicted of arson")
QT_TRANSLATE_NOOP("labels",
    "People convicted of sexual offences")
QT_TRANSLATE_NOOP("labels",
    "People it touches")
QT_TRANSLATE_NOOP("labels",
    "People told on")
QT_TRANSLATE_NOOP("labels",
    "People who use drugs or alcohol")
QT_TRANSLATE_NOOP("labels",
    "People with multiple disadvantage")
QT_TRANSLATE_NOOP("labels",
    "People with no recourse to public funds")
QT_TRANSLATE_NOOP("labels",
    "Person")
QT_TRANSLATE_NOOP("labels",
    "Person attended / took it up")
QT_TRANSLATE_NOOP("labels",
    "Person cannot be contacted or has disengaged")
QT_TRANSLATE_NOOP("labels",
    "Person chose not to meet")
QT_TRANSLATE_NOOP("labels",
    "Person declined")
QT_TRANSLATE_NOOP("labels",
    "Person did not take it up")
QT_TRANSLATE_NOOP("labels",
    "Person did not want to come")
QT_TRANSLATE_NOOP("labels",
    "Person does not wish to take part")
QT_TRANSLATE_NOOP("labels",
    "Person is no longer engaging")
QT_TRANSLATE_NOOP("labels",
    "Person missing")
QT_TRANSLATE_NOOP("labels",
    "Person no longer consents")
QT_TRANSLATE_NOOP("labels",
    "Person on probation moved to another CAS3 property")
QT_TRANSLATE_NOOP("labels",
    "Person under 18: until 25 (GK, IICSA-style)")
QT_TRANSLATE_NOOP("labels",
    "Personal Wellbeing (Lifestyle and Associates; Family and Significant Others; "
    "Emotional Wellbeing; Social Inclusion)")
QT_TRANSLATE_NOOP("labels",
    "Personal journal")
QT_TRANSLATE_NOOP("labels",
    "Pet / belongings in storage")
QT_TRANSLATE_NOOP("labels",
    "Philippine (Other)")
QT_TRANSLATE_NOOP("labels",
    "Phone")
QT_TRANSLATE_NOOP("labels",
    "Phone / digital inclusion")
QT_TRANSLATE_NOOP("labels",
    "Phone call")
QT_TRANSLATE_NOOP("labels",
    "Phone or online only")
QT_TRANSLATE_NOOP("labels",
    "Photo or other ID in hand")
QT_TRANSLATE_NOOP("labels",
    "Photo or recording")
QT_TRANSLATE_NOOP("labels",
    "Physical abuse")
QT_TRANSLATE_NOOP("labels",
    "Physical health condition")
QT_TRANSLATE_NOOP("labels",
    "Physical impairment")
QT_TRANSLATE_NOOP("labels",
    "Place")
QT_TRANSLATE_NOOP("labels",
    "Placement")
QT_TRANSLATE_NOOP("labels",
    "Plan approved")
QT_TRANSLATE_NOOP("labels",
    "Plan for moving on")
QT_TRANSLATE_NOOP("labels",
    "Plan sent")
QT_TRANSLATE_NOOP("labels",
    "Planned")
QT_TRANSLATE_NOOP("labels",
    "Planned (not yet happened)")
QT_TRANSLATE_NOOP("labels",
    "Planned Move on")
QT_TRANSLATE_NOOP("labels",
    "Planned for release")
QT_TRANSLATE_NOOP("labels",
    "Planned move-on")
QT_TRANSLATE_NOOP("labels",
    "Planned visit")
QT_TRANSLATE_NOOP("labels",
    "Police / liaison and diversion")
QT_TRANSLATE_NOOP("labels",
    "Police 101")
QT_TRANSLATE_NOOP("labels",
    "Police 999")
QT_TRANSLATE_NOOP("labels",
    "Police National Computer ID")
QT_TRANSLATE_NOOP("labels",
    "Police Officer")
QT_TRANSLATE_NOOP("labels",
    "Police and crime areas")
QT_TRANSLATE_NOOP("labels",
    "Police or police and crime commissioner")
QT_TRANSLATE_NOOP("labels",
    "Polish")
QT_TRANSLATE_NOOP("labels",
    "Portuguese")
QT_TRANSLATE_NOOP("labels",
    "Position-of-trust allegation (staff or volunteer)")
QT_TRANSLATE_NOOP("labels",
    "Positive alcohol test / use")
QT_TRANSLATE_NOOP("labels",
    "Positive drug test / use")
QT_TRANSLATE_NOOP("labels",
    "Positively discharged")
QT_TRANSLATE_NOOP("labels",
    "Post recall release date")
QT_TRANSLATE_NOOP("labels",
    "Post-recall release (standard recall)")
QT_TRANSLATE_NOOP("labels",
    "Post-sentence supervision")
QT_TRANSLATE_NOOP("labels",
    "Postal address")
QT_TRANSLATE_NOOP("labels",
    "Practical Support to Access Services")
QT_TRANSLATE_NOOP("labels",
    "Practical meaning")
QT_TRANSLATE_NOOP("labels",
    "Practitioner's phone")
QT_TRANSLATE_NOOP("labels",
    "Prakrit languages")
QT_TRANSLATE_NOOP("labels",
    "Prefer not to say")
QT_TRANSLATE_NOOP("labels",
    "Prefer not to say (CAS2-ui)")
QT_TRANSLATE_NOOP("labels",
    "Prefer not to say (ours)")
QT_TRANSLATE_NOOP("labels",
    "Prefer to self-describe")
QT_TRANSLATE_NOOP("labels",
    "Preferred / known-as name")
QT_TRANSLATE_NOOP("labels",
    "Prefers Welsh")
QT_TRANSLATE_NOOP("labels",
    "Prefers worker of a certain gender")
QT_TRANSLATE_NOOP("labels",
    "Pregnancy and maternity")
QT_TRANSLATE_NOOP("labels",
    "Pregnant")
QT_TRANSLATE_NOOP("labels",
    "Prescription/script continuity for day of release")
QT_TRANSLATE_NOOP("labels",
    "Prevent / Channel")
QT_TRANSLATE_NOOP("labels",
    "Prevent an applicant from becoming homeless (s66)")
QT_TRANSLATE_NOOP("labels",
    "Prevention duty")
QT_TRANSLATE_NOOP("labels",
    "Previous behavioural concerns")
QT_TRANSLATE_NOOP("labels",
    "Previous rent arrears / debt")
QT_TRANSLATE_NOOP("labels",
    "Priest or other Clergy")
QT_TRANSLATE_NOOP("labels",
    "Prison")
QT_TRANSLATE_NOOP("labels",
    "Prison (further custodial event)")
QT_TRANSLATE_NOOP("labels",
    "Prison Safer Custody")
QT_TRANSLATE_NOOP("labels",
    "Prison Visitor")
QT_TRANSLATE_NOOP("labels",
    "Prison closed / opened")
QT_TRANSLATE_NOOP("labels",
    "Prison could not produce the person (regime, lockdown, court, moved)")
QT_TRANSLATE_NOOP("labels",
    "Prison education provider")
QT_TRANSLATE_NOOP("labels",
    "Prison number")
QT_TRANSLATE_NOOP("labels",
    "Prison number (also \"NOMS number\", \"prisoner number\")")
QT_TRANSLATE_NOOP("labels",
    "Prison reception")
QT_TRANSLATE_NOOP("labels",
    "Prison regime change")
QT_TRANSLATE_NOOP("labels",
    "Prison security")
QT_TRANSLATE_NOOP("labels",
    "Prison staff they trust")
QT_TRANSLATE_NOOP("labels",
    "Prison video link / secure video")
QT_TRANSLATE_NOOP("labels",
    "Prison visitors' centre")
QT_TRANSLATE_NOOP("labels",
    "Prisoners")
QT_TRANSLATE_NOOP("labels",
    "Prisons")
QT_TRANSLATE_NOOP("labels",
    "Prisons it touches")
QT_TRANSLATE_NOOP("labels",
    "Private Rented")
QT_TRANSLATE_NOOP("labels",
    "Private company")
QT_TRANSLATE_NOOP("labels",
    "Private rented access / deposit scheme")
QT_TRANSLATE_NOOP("labels",
    "Probation")
QT_TRANSLATE_NOOP("labels",
    "Probation Officer")
QT_TRANSLATE_NOOP("labels",
    "Probation delivery units")
QT_TRANSLATE_NOOP("labels",
    "Probation legacy system number")
QT_TRANSLATE_NOOP("labels",
    "Probation office")
QT_TRANSLATE_NOOP("labels",
    "Probation practitioner")
QT_TRANSLATE_NOOP("labels",
    "Problem Solving")
QT_TRANSLATE_NOOP("labels",
    "Pronouns")
QT_TRANSLATE_NOOP("labels",
    "Provider")
QT_TRANSLATE_NOOP("labels",
    "Psychological or emotional abuse")
QT_TRANSLATE_NOOP("labels",
    "Public")
QT_TRANSLATE_NOOP("labels",
    "Public health information")
QT_TRANSLATE_NOOP("labels",
    "Public health rule")
QT_TRANSLATE_NOOP("labels",
    "Public task (when delivering a statutory contract)")
QT_TRANSLATE_NOOP("labels",
    "Public, with photo/name")
QT_TRANSLATE_NOOP("labels",
    "Public-health information (e.g. social distancing)")
QT_TRANSLATE_NOOP("labels",
    "Punjabi; Panjabi")
QT_TRANSLATE_NOOP("labels",
    "Put to a theme")
QT_TRANSLATE_NOOP("labels",
    "Qualifies for assistance and advice")
QT_TRANSLATE_NOOP("labels",
    "RECALL")
QT_TRANSLATE_NOOP("labels",
    "RECONNECT")
QT_TRANSLATE_NOOP("labels",
    "RECONNECT (health) referral")
QT_TRANSLATE_NOOP("labels",
    "REMAND")
QT_TRANSLATE_NOOP("labels",
    "Rabbi")
QT_TRANSLATE_NOOP("labels",
    "Race equality / BAME-led")
QT_TRANSLATE_NOOP("labels",
    "Radicalisation")
QT_TRANSLATE_NOOP("labels",
    "Raised")
QT_TRANSLATE_NOOP("labels",
    "Raised by")
QT_TRANSLATE_NOOP("labels",
    "Ran out")
QT_TRANSLATE_NOOP("labels",
    "Re-engaged")
QT_TRANSLATE_NOOP("labels",
    "Read by")
QT_TRANSLATE_NOOP("labels",
    "Read-only auditor / trustee")
QT_TRANSLATE_NOOP("labels",
    "Ready to send")
QT_TRANSLATE_NOOP("labels",
    "Reason")
QT_TRANSLATE_NOOP("labels",
    "Recalled")
QT_TRANSLATE_NOOP("labels",
    "Recalled after this release")
QT_TRANSLATE_NOOP("labels",
    "Recalled on")
QT_TRANSLATE_NOOP("labels",
    "Received")
QT_TRANSLATE_NOOP("labels",
    "Received on")
QT_TRANSLATE_NOOP("labels",
    "Reception (first) visit")
QT_TRANSLATE_NOOP("labels",
    "Recognised legitimate interests (DUAA 2025: safeguarding, crime, emergency, "
    "disclosure for public task)")
QT_TRANSLATE_NOOP("labels",
    "Recommissioning")
QT_TRANSLATE_NOOP("labels",
    "Recommissioning / tender")
QT_TRANSLATE_NOOP("labels",
    "Recorded by mistake")
QT_TRANSLATE_NOOP("labels",
    "Records")
QT_TRANSLATE_NOOP("labels",
    "Recovery community")
QT_TRANSLATE_NOOP("labels",
    "Refer and Monitor referral reference")
QT_TRANSLATE_NOOP("labels",
    "Reference")
QT_TRANSLATE_NOOP("labels",
    "Referral")
QT_TRANSLATE_NOOP("labels",
    "Referral or signposting to other services (external to CFO)")
QT_TRANSLATE_NOOP("labels",
    "Referral surge")
QT_TRANSLATE_NOOP("labels",
    "Referral to Healthcare (including Reconnect Programme)")
QT_TRANSLATE_NOOP("labels",
    "Referral too early")
QT_TRANSLATE_NOOP("labels",
    "Referred on")
QT_TRANSLATE_NOOP("labels",
    "Referred outside")
QT_TRANSLATE_NOOP("labels",
    "Reflective Practice")
QT_TRANSLATE_NOOP("labels",
    "Refuge")
QT_TRANSLATE_NOOP("labels",
    "Refused")
QT_TRANSLATE_NOOP("labels",
    "Refused by the service")
QT_TRANSLATE_NOOP("labels",
    "Regime / lockdown")
QT_TRANSLATE_NOOP("labels",
    "Regime change (lockdown, reopening)")
QT_TRANSLATE_NOOP("labels",
    "Registered with a GP")
QT_TRANSLATE_NOOP("labels",
    "Relationship")
QT_TRANSLATE_NOOP("labels",
    "Relationship Coaching Interventions")
QT_TRANSLATE_NOOP("labels",
    "Release")
QT_TRANSLATE_NOOP("labels",
    "Release after fixed-term recall (14, 28 or 56 days)")
QT_TRANSLATE_NOOP("labels",
    "Release date")
QT_TRANSLATE_NOOP("labels",
    "Release on Temporary Leave (ROTL) support and preparation")
QT_TRANSLATE_NOOP("labels",
    "Release on temporary licence")
QT_TRANSLATE_NOOP("labels",
    "Release on temporary licence (not final)")
QT_TRANSLATE_NOOP("labels",
    "Release route")
QT_TRANSLATE_NOOP("labels",
    "Release scheme")
QT_TRANSLATE_NOOP("labels",
    "Release time")
QT_TRANSLATE_NOOP("labels",
    "Release-day answer")
QT_TRANSLATE_NOOP("labels",
    "Released")
QT_TRANSLATE_NOOP("labels",
    "Released before it could happen")
QT_TRANSLATE_NOOP("labels",
    "Released, heard afterwards")
QT_TRANSLATE_NOOP("labels",
    "Relief duty")
QT_TRANSLATE_NOOP("labels",
    "Religion")
QT_TRANSLATE_NOOP("labels",
    "Remind worker")
QT_TRANSLATE_NOOP("labels",
    "Remind, minutes before")
QT_TRANSLATE_NOOP("labels",
    "Removed from archive")
QT_TRANSLATE_NOOP("labels",
    "Removed or deported")
QT_TRANSLATE_NOOP("labels",
    "Rental accommodation - private rental")
QT_TRANSLATE_NOOP("labels",
    "Rental accommodation - social rental")
QT_TRANSLATE_NOOP("labels",
    "Renting from a council or housing association (social housing)")
QT_TRANSLATE_NOOP("labels",
    "Renting from a private landlord or letting agent")
QT_TRANSLATE_NOOP("labels",
    "Replaced by a new referral")
QT_TRANSLATE_NOOP("labels",
    "Reporting (no names)")
QT_TRANSLATE_NOOP("labels",
    "Request a medical letter")
QT_TRANSLATE_NOOP("labels",
    "Request about data")
QT_TRANSLATE_NOOP("labels",
    "Request court fines to be frozen")
QT_TRANSLATE_NOOP("labels",
    "Rescheduled")
QT_TRANSLATE_NOOP("labels",
    "Resolved")
QT_TRANSLATE_NOOP("labels",
    "Restarting on date")
QT_TRANSLATE_NOOP("labels",
    "Restorative justice")
QT_TRANSLATE_NOOP("labels",
    "Restricted")
QT_TRANSLATE_NOOP("labels",
    "Returned to custody")
QT_TRANSLATE_NOOP("labels",
    "Reverend")
QT_TRANSLATE_NOOP("labels",
    "Review due")
QT_TRANSLATE_NOOP("labels",
    "Review of what is kept")
QT_TRANSLATE_NOOP("labels",
    "Review on")
QT_TRANSLATE_NOOP("labels",
    "Right-to-live/work document now available")
QT_TRANSLATE_NOOP("labels",
    "Risk or needs cannot be safely managed")
QT_TRANSLATE_NOOP("labels",
    "Risk, as told")
QT_TRANSLATE_NOOP("labels",
    "Risk-assessed recall review re-release")
QT_TRANSLATE_NOOP("labels",
    "Roles")
QT_TRANSLATE_NOOP("labels",
    "Roma")
QT_TRANSLATE_NOOP("labels",
    "Romanian")
QT_TRANSLATE_NOOP("labels",
    "Romany")
QT_TRANSLATE_NOOP("labels",
    "Rows")
QT_TRANSLATE_NOOP("labels",
    "Rows not taken")
QT_TRANSLATE_NOOP("labels",
    "Rows that were there already")
QT_TRANSLATE_NOOP("labels",
    "Russian")
QT_TRANSLATE_NOOP("labels",
    "SENTENCED")
QT_TRANSLATE_NOOP("labels",
    "Safe at")
QT_TRANSLATE_NOOP("labels",
    "Safeguarding and confidentiality")
QT_TRANSLATE_NOOP("labels",
    "Safeguarding concern")
QT_TRANSLATE_NOOP("labels",
    "Safeguarding concern about a child or adult visitor")
QT_TRANSLATE_NOOP("labels",
    "Safeguarding for a current or previous partner")
QT_TRANSLATE_NOOP("labels",
    "Safeguarding for an adult they have caring responsibilities for")
QT_TRANSLATE_NOOP("labels",
    "Safeguarding for children")
QT_TRANSLATE_NOOP("labels",
    "Safeguarding for someone else")
QT_TRANSLATE_NOOP("labels",
    "Safeguarding for themselves")
QT_TRANSLATE_NOOP("labels",
    "Safeguarding: longer, separate")
QT_TRANSLATE_NOOP("labels",
    "Safety alert")
QT_TRANSLATE_NOOP("labels",
    "Safety instruction")
QT_TRANSLATE_NOOP("labels",
    "Safety looked at")
QT_TRANSLATE_NOOP("labels",
    "Said by the person")
QT_TRANSLATE_NOOP("labels",
    "Score at the start, 0 to 10")
QT_TRANSLATE_NOOP("labels",
    "Score later, 0 to 10")
QT_TRANSLATE_NOOP("labels",
    "Scored on")
QT_TRANSLATE_NOOP("labels",
    "Scots")
QT_TRANSLATE_NOOP("labels",
    "Scottish PNC number")
QT_TRANSLATE_NOOP("labels",
    "Second hand")
QT_TRANSLATE_NOOP("labels",
    "Secure Bank Account")
QT_TRANSLATE_NOOP("labels",
    "Secure social video call")
QT_TRANSLATE_NOOP("labels",
    "See with two workers")
QT_TRANSLATE_NOOP("labels",
    "Seen by safeguarding lead")
QT_TRANSLATE_NOOP("labels",
    "Seen by the lead at")
QT_TRANSLATE_NOOP("labels",
    "Self (not RoSH: separate)")
QT_TRANSLATE_NOOP("labels",
    "Self-Care")
QT_TRANSLATE_NOOP("labels",
    "Self-Isolation")
QT_TRANSLATE_NOOP("labels",
    "Self-harm")
QT_TRANSLATE_NOOP("labels",
    "Self-neglect")
QT_TRANSLATE_NOOP("labels",
    "Self-referral")
QT_TRANSLATE_NOOP("labels",
    "Sense of Purpose, Meaning and Recognition of Your Worth from others")
QT_TRANSLATE_NOOP("labels",
    "Sensory impairment")
QT_TRANSLATE_NOOP("labels",
    "Sent")
QT_TRANSLATE_NOOP("labels",
    "Sent on")
QT_TRANSLATE_NOOP("labels",
    "Sent to the council")
QT_TRANSLATE_NOOP("labels",
    "Sentence")
QT_TRANSLATE_NOOP("labels",
    "Sentence Condition Requirements")
QT_TRANSLATE_NOOP("labels",
    "Sentence and licence expiry date")
QT_TRANSLATE_NOOP("labels",
    "Sentence ends")
QT_TRANSLATE_NOOP("labels",
    "Sentence expired")
QT_TRANSLATE_NOOP("labels",
    "Sentence expiry (no licence)")
QT_TRANSLATE_NOOP("labels",
    "Sentence expiry date")
QT_TRANSLATE_NOOP("labels",
    "Sentence revoked")
QT_TRANSLATE_NOOP("labels",
    "Sentencing reform progression model (one third / one half)")
QT_TRANSLATE_NOOP("labels",
    "Separated, but still legally in a civil partnership")
QT_TRANSLATE_NOOP("labels",
    "Separated, but still legally married")
QT_TRANSLATE_NOOP("labels",
    "Serbian")
QT_TRANSLATE_NOOP("labels",
    "Served in the forces")
QT_TRANSLATE_NOOP("labels",
    "Service")
QT_TRANSLATE_NOOP("labels",
    "Service User accesses appropriate support, on release from custody or in the "
    "community.")
QT_TRANSLATE_NOOP("labels",
    "Service User accesses relevant benefit entitlements.")
QT_TRANSLATE_NOOP("labels",
    "Service User achieves non-dependent or non-problematic substance misuse.")
QT_TRANSLATE_NOOP("labels",
    "Service User addresses debt and financial management issues (Community - and "
    "Custody where available in your region).")
QT_TRANSLATE_NOOP("labels",
    "Service User commences suitable Education, Training & Employment.")
QT_TRANSLATE_NOOP("labels",
    "Service User demonstrates ability to respond to breakdown of family and other "
    "relationships.")
QT_TRANSLATE_NOOP("labels",
    "Service User demonstrates confident and responsible parenting behaviours.")
QT_TRANSLATE_NOOP("labels",
    "Service User develops skills to manage finances and debts.")
QT_TRANSLATE_NOOP("labels",
    "Service User engages in pro-social community-based support networks, relationships "
    "or activities.")
QT_TRANSLATE_NOOP("labels",
    "Service User engages with voluntary or statutory family services.")
QT_TRANSLATE_NOOP("labels",
    "Service User has a minimised risk of overdose following release from prison.")
QT_TRANSLATE_NOOP("labels",
    "Service User improves one or more of: emotional wellbeing, resilience, coping "
    "mechanisms or self-confidence.")
QT_TRANSLATE_NOOP("labels",
    "Service User improves relationships with family and/or significant others.")
QT_TRANSLATE_NOOP("labels",
    "Service User increases their employability.")
QT_TRANSLATE_NOOP("labels",
    "Service User is helped to secure social, supported housing or a tenancy in the PRS.")
QT_TRANSLATE_NOOP("labels",
    "Service User is prevented from losing existing accommodation or becoming homeless.")
QT_TRANSLATE_NOOP("labels",
    "Service User is supported to engage with other services that will improve their "
    "physical or mental wellbeing.")
QT_TRANSLATE_NOOP("labels",
    "Service User maintains suitable Education, Training & Employment.")
QT_TRANSLATE_NOOP("labels",
    "Service User makes a successful transition from custody to the community.")
QT_TRANSLATE_NOOP("labels",
    "Service User makes progress towards obtaining accommodation, through removal of "
    "barriers or active steps to secure accommodation.")
QT_TRANSLATE_NOOP("labels",
    "Service User reduces engagement with pro-criminal and/or negative relationships or "
    "networks.")
QT_TRANSLATE_NOOP("labels",
    "Service User who is not NFA or at immediate risk of homelessness is supported to "
    "secure and maintain suitable accommodation.")
QT_TRANSLATE_NOOP("labels",
    "Service closed or suspended")
QT_TRANSLATE_NOOP("labels",
    "Service it touches")
QT_TRANSLATE_NOOP("labels",
    "Service opened, changed, closed")
QT_TRANSLATE_NOOP("labels",
    "Service suspended")
QT_TRANSLATE_NOOP("labels",
    "Service user develops and sustains social networks to reduce initial social "
    "isolation.")
QT_TRANSLATE_NOOP("labels",
    "Service user develops resilience and perseverance to cope with challenges and "
    "barriers on return to the community.")
QT_TRANSLATE_NOOP("labels",
    "Service user secures early post-release engagement with community based services.")
QT_TRANSLATE_NOOP("labels",
    "Services they chose")
QT_TRANSLATE_NOOP("labels",
    "Serving a new sentence")
QT_TRANSLATE_NOOP("labels",
    "Session")
QT_TRANSLATE_NOOP("labels",
    "Set up payment for rent arrears")
QT_TRANSLATE_NOOP("labels",
    "Settled month")
QT_TRANSLATE_NOOP("labels",
    "Sex")
QT_TRANSLATE_NOOP("labels",
    "Sexual Health")
QT_TRANSLATE_NOOP("labels",
    "Sexual abuse")
QT_TRANSLATE_NOOP("labels",
    "Sexual health")
QT_TRANSLATE_NOOP("labels",
    "Sexual orientation")
QT_TRANSLATE_NOOP("labels",
    "Shared with")
QT_TRANSLATE_NOOP("labels",
    "Shelter or squat")
QT_TRANSLATE_NOOP("labels",
    "Shoes / coat for the weather")
QT_TRANSLATE_NOOP("labels",
    "Short stay")
QT_TRANSLATE_NOOP("labels",
    "Should end")
QT_TRANSLATE_NOOP("labels",
    "Signpost to community support (finance, debt, housing, mental health, domestic "
    "abuse, childcare)")
QT_TRANSLATE_NOOP("labels",
    "Sikh")
QT_TRANSLATE_NOOP("labels",
    "Since")
QT_TRANSLATE_NOOP("labels",
    "Sir")
QT_TRANSLATE_NOOP("labels",
    "Sister")
QT_TRANSLATE_NOOP("labels",
    "Slavic (Other)")
QT_TRANSLATE_NOOP("labels",
    "Sleeping rough")
QT_TRANSLATE_NOOP("labels",
    "Slovak")
QT_TRANSLATE_NOOP("labels",
    "Slovenian")
QT_TRANSLATE_NOOP("labels",
    "Social Worker")
QT_TRANSLATE_NOOP("labels",
    "Social contact visit")
QT_TRANSLATE_NOOP("labels",
    "Social inclusion")
QT_TRANSLATE_NOOP("labels",
    "Solicitor")
QT_TRANSLATE_NOOP("labels",
    "Some of the work")
QT_TRANSLATE_NOOP("labels",
    "Somebody else")
QT_TRANSLATE_NOOP("labels",
    "Somebody we support")
QT_TRANSLATE_NOOP("labels",
    "Someone holds power of attorney")
QT_TRANSLATE_NOOP("labels",
    "Something changed")
QT_TRANSLATE_NOOP("labels",
    "Son")
QT_TRANSLATE_NOOP("labels",
    "Spanish; Castilian")
QT_TRANSLATE_NOOP("labels",
    "Spark Inside")
QT_TRANSLATE_NOOP("labels",
    "Speak to probation practitioner before first meeting")
QT_TRANSLATE_NOOP("labels",
    "Specific Projects (Social Good)")
QT_TRANSLATE_NOOP("labels",
    "Spiritual support")
QT_TRANSLATE_NOOP("labels",
    "Sports")
QT_TRANSLATE_NOOP("labels",
    "Staff")
QT_TRANSLATE_NOOP("labels",
    "Staff shortage")
QT_TRANSLATE_NOOP("labels",
    "Staff sickness or redeployment")
QT_TRANSLATE_NOOP("labels",
    "Standard determinate custody")
QT_TRANSLATE_NOOP("labels",
    "Standard determinate sentence early release (40%)")
QT_TRANSLATE_NOOP("labels",
    "Standard recall")
QT_TRANSLATE_NOOP("labels",
    "Standard recall (section 255)")
QT_TRANSLATE_NOOP("labels",
    "Started")
QT_TRANSLATE_NOOP("labels",
    "Starts")
QT_TRANSLATE_NOOP("labels",
    "State")
QT_TRANSLATE_NOOP("labels",
    "State of the release")
QT_TRANSLATE_NOOP("labels",
    "Status")
QT_TRANSLATE_NOOP("labels",
    "Step of a referral")
QT_TRANSLATE_NOOP("labels",
    "Stepbrother")
QT_TRANSLATE_NOOP("labels",
    "Stepdaughter")
QT_TRANSLATE_NOOP("labels",
    "Stepfather")
QT_TRANSLATE_NOOP("labels",
    "Stepmother")
QT_TRANSLATE_NOOP("labels",
    "Stepsister")
QT_TRANSLATE_NOOP("labels",
    "Stepson")
QT_TRANSLATE_NOOP("labels",
    "Still waiting")
QT_TRANSLATE_NOOP("labels",
    "Stop existing debts, bills, and direct debits from building up during time in prison")
QT_TRANSLATE_NOOP("labels",
    "Stop using it for now")
QT_TRANSLATE_NOOP("labels",
    "Story or case study")
QT_TRANSLATE_NOOP("labels",
    "Strong Ties to Family & Pro-Social Personal Support")
QT_TRANSLATE_NOOP("labels",
    "Subsistence payment (discharge grant)")
QT_TRANSLATE_NOOP("labels",
    "Successful prevention")
QT_TRANSLATE_NOOP("labels",
    "Successfully relieved")
QT_TRANSLATE_NOOP("labels",
    "Suggestion or idea")
QT_TRANSLATE_NOOP("labels",
    "Suicide risk")
QT_TRANSLATE_NOOP("labels",
    "Suitable clothes; laundry done; bag without prison marks")
QT_TRANSLATE_NOOP("labels",
    "Supervision ends")
QT_TRANSLATE_NOOP("labels",
    "Support for a physical health need in prison")
QT_TRANSLATE_NOOP("labels",
    "Support for alcohol issues in prison")
QT_TRANSLATE_NOOP("labels",
    "Support for alcohol issues in the community")
QT_TRANSLATE_NOOP("labels",
    "Support for care leavers")
QT_TRANSLATE_NOOP("labels",
    "Support for drug issues in prison")
QT_TRANSLATE_NOOP("labels",
    "Support for drug issues in the community")
QT_TRANSLATE_NOOP("labels",
    "Support for foreign national offenders")
QT_TRANSLATE_NOOP("labels",
    "Support for people who have worked in the sex industry")
QT_TRANSLATE_NOOP("labels",
    "Support for problems with gambling")
QT_TRANSLATE_NOOP("labels",
    "Support for survivors of domestic abuse")
QT_TRANSLATE_NOOP("labels",
    "Support for survivors of sexual abuse")
QT_TRANSLATE_NOOP("labels",
    "Support for veterans")
QT_TRANSLATE_NOOP("labels",
    "Support from social care")
QT_TRANSLATE_NOOP("labels",
    "Support housing")
QT_TRANSLATE_NOOP("labels",
    "Support need")
QT_TRANSLATE_NOOP("labels",
    "Support to create a budget")
QT_TRANSLATE_NOOP("labels",
    "Support to create or update a CV")
QT_TRANSLATE_NOOP("labels",
    "Support to identify all financial obligations")
QT_TRANSLATE_NOOP("labels",
    "Support to manage debts or arrears")
QT_TRANSLATE_NOOP("labels",
    "Support to manage emotions")
QT_TRANSLATE_NOOP("labels",
    "Support when they meet with children's services")
QT_TRANSLATE_NOOP("labels",
    "Support with a mental health need in prison")
QT_TRANSLATE_NOOP("labels",
    "Support with a mental health need in the community")
QT_TRANSLATE_NOOP("labels",
    "Support with a physical health need in the community")
QT_TRANSLATE_NOOP("labels",
    "Support with interview preparation, practice and disclosure")
QT_TRANSLATE_NOOP("labels",
    "Support with some daily tasks, if they cannot read")
QT_TRANSLATE_NOOP("labels",
    "Supported Housing")
QT_TRANSLATE_NOOP("labels",
    "Supported housing")
QT_TRANSLATE_NOOP("labels",
    "Supported housing (with support services)")
QT_TRANSLATE_NOOP("labels",
    "Supporter's phone")
QT_TRANSLATE_NOOP("labels",
    "Survey")
QT_TRANSLATE_NOOP("labels",
    "Survey to fill in")
QT_TRANSLATE_NOOP("labels",
    "Surviving partner from a registered civil partnership")
QT_TRANSLATE_NOOP("labels",
    "Suspended")
QT_TRANSLATE_NOOP("labels",
    "Sustainable way of life/Intro to Sustainability")
QT_TRANSLATE_NOOP("labels",
    "Swedish")
QT_TRANSLATE_NOOP("labels",
    "Taken apart on")
QT_TRANSLATE_NOOP("labels",
    "Taken back")
QT_TRANSLATE_NOOP("labels",
    "Taken back on")
QT_TRANSLATE_NOOP("labels",
    "Taking referrals")
QT_TRANSLATE_NOOP("labels",
    "Talking therapy")
QT_TRANSLATE_NOOP("labels",
    "Tamil")
QT_TRANSLATE_NOOP("labels",
    "Tariff expiry date")
QT_TRANSLATE_NOOP("labels",
    "Tariff-expired removal scheme eligibility date")
QT_TRANSLATE_NOOP("labels",
    "Teacher")
QT_TRANSLATE_NOOP("labels",
    "Telephone at work")
QT_TRANSLATE_NOOP("labels",
    "Ten week review")
QT_TRANSLATE_NOOP("labels",
    "Tenure")
QT_TRANSLATE_NOOP("labels",
    "Text or message app")
QT_TRANSLATE_NOOP("labels",
    "Thai")
QT_TRANSLATE_NOOP("labels",
    "Thanks")
QT_TRANSLATE_NOOP("labels",
    "The figures then")
QT_TRANSLATE_NOOP("labels",
    "The person")
QT_TRANSLATE_NOOP("labels",
    "The person asked to be met; not yet agreed")
QT_TRANSLATE_NOOP("labels",
    "The person's page")
QT_TRANSLATE_NOOP("labels",
    "The time runs")
QT_TRANSLATE_NOOP("labels",
    "Their exact words")
QT_TRANSLATE_NOOP("labels",
    "Their reference")
QT_TRANSLATE_NOOP("labels",
    "Their time is over")
QT_TRANSLATE_NOOP("labels",
    "Theme")
QT_TRANSLATE_NOOP("labels",
    "Therapeutic Approaches for Young Adults")
QT_TRANSLATE_NOOP("labels",
    "There is no lawful basis")
QT_TRANSLATE_NOOP("labels",
    "They agreed on")
QT_TRANSLATE_NOOP("labels",
    "They agreed to contact")
QT_TRANSLATE_NOOP("labels",
    "They asked for it")
QT_TRANSLATE_NOOP("labels",
    "They feel safe there")
QT_TRANSLATE_NOOP("labels",
    "They skipped the questions")
QT_TRANSLATE_NOOP("labels",
    "They’re deceased")
QT_TRANSLATE_NOOP("labels",
    "They’re unlawfully at large or at large")
QT_TRANSLATE_NOOP("labels",
    "Threat to life")
QT_TRANSLATE_NOOP("labels",
    "Threat to staff")
QT_TRANSLATE_NOOP("labels",
    "Through a named person (family, key worker)")
QT_TRANSLATE_NOOP("labels",
    "Through a peer worker")
QT_TRANSLATE_NOOP("labels",
    "Through the gate")
QT_TRANSLATE_NOOP("labels",
    "Through-the-gate caseworker")
QT_TRANSLATE_NOOP("labels",
    "Time in custody")
QT_TRANSLATE_NOOP("labels",
    "Time point")
QT_TRANSLATE_NOOP("labels",
    "Time served at court")
QT_TRANSLATE_NOOP("labels",
    "Title")
QT_TRANSLATE_NOOP("labels",
    "To")
QT_TRANSLATE_NOOP("labels",
    "To be asked about research")
QT_TRANSLATE_NOOP("labels",
    "To be erased")
QT_TRANSLATE_NOOP("labels",
    "To be finished by")
QT_TRANSLATE_NOOP("labels",
    "To be looked at")
QT_TRANSLATE_NOOP("labels",
    "To contact me later to see how I am")
QT_TRANSLATE_NOOP("labels",
    "To contact me: how, and when not")
QT_TRANSLATE_NOOP("labels",
    "To share with a named family member")
QT_TRANSLATE_NOOP("labels",
    "To share with a named partner organisation")
QT_TRANSLATE_NOOP("labels",
    "To share with health services")
QT_TRANSLATE_NOOP("labels",
    "To share with housing providers and the council (Duty to Refer)")
QT_TRANSLATE_NOOP("labels",
    "To share with my probation practitioner")
QT_TRANSLATE_NOOP("labels",
    "To share with the prison resettlement team")
QT_TRANSLATE_NOOP("labels",
    "To use my data for Justice Data Lab")
QT_TRANSLATE_NOOP("labels",
    "To use my information, with no name, in reports")
QT_TRANSLATE_NOOP("labels",
    "To use my story or words")
QT_TRANSLATE_NOOP("labels",
    "To work with me and keep a record")
QT_TRANSLATE_NOOP("labels",
    "Toiletries / period products")
QT_TRANSLATE_NOOP("labels",
    "Told on")
QT_TRANSLATE_NOOP("labels",
    "Told to")
QT_TRANSLATE_NOOP("labels",
    "Told what became of it")
QT_TRANSLATE_NOOP("labels",
    "Top-up supervision expiry date")
QT_TRANSLATE_NOOP("labels",
    "Training")
QT_TRANSLATE_NOOP("labels",
    "Transferred to another prison")
QT_TRANSLATE_NOOP("labels",
    "Transferred to different AP")
QT_TRANSLATE_NOOP("labels",
    "Transient or short-term accommodation")
QT_TRANSLATE_NOOP("labels",
    "Transient/Short term accommodation")
QT_TRANSLATE_NOOP("labels",
    "Transport / prison visits travel")
QT_TRANSLATE_NOOP("labels",
    "Travel")
QT_TRANSLATE_NOOP("labels",
    "Travel warrant or fare to release address")
QT_TRANSLATE_NOOP("labels",
    "Turkish")
QT_TRANSLATE_NOOP("labels",
    "Two records of one person")
QT_TRANSLATE_NOOP("labels",
    "UNKNOWN")
QT_TRANSLATE_NOOP("labels",
    "Ukrainian")
QT_TRANSLATE_NOOP("labels",
    "Uncle")
QT_TRANSLATE_NOOP("labels",
    "Understanding stress / stress management")
QT_TRANSLATE_NOOP("labels",
    "Universal Credit claim made / Day-1 Jobcentre appointment")
QT_TRANSLATE_NOOP("labels",
    "Unknown")
QT_TRANSLATE_NOOP("labels",
    "Unknown (the probation practitioner has not added the move-on category to NDelius)")
QT_TRANSLATE_NOOP("labels",
    "Unknown / not recorded")
QT_TRANSLATE_NOOP("labels",
    "Unpaid Work")
QT_TRANSLATE_NOOP("labels",
    "Unsuccessful prevention")
QT_TRANSLATE_NOOP("labels",
    "Unsuccessfully relieved")
QT_TRANSLATE_NOOP("labels",
    "Until")
QT_TRANSLATE_NOOP("labels",
    "Untreated mental illness")
QT_TRANSLATE_NOOP("labels",
    "Up to statement")
QT_TRANSLATE_NOOP("labels",
    "Updated move on outcome - not recorded in NDelius")
QT_TRANSLATE_NOOP("labels",
    "Urdu")
QT_TRANSLATE_NOOP("labels",
    "Us")
QT_TRANSLATE_NOOP("labels",
    "User")
QT_TRANSLATE_NOOP("labels",
    "User died")
QT_TRANSLATE_NOOP("labels",
    "Using Public Transport")
QT_TRANSLATE_NOOP("labels",
    "Version")
QT_TRANSLATE_NOOP("labels",
    "Version of the words")
QT_TRANSLATE_NOOP("labels",
    "Very high")
QT_TRANSLATE_NOOP("labels",
    "Veterans")
QT_TRANSLATE_NOOP("labels",
    "Vetting runs until")
QT_TRANSLATE_NOOP("labels",
    "Victim Awareness")
QT_TRANSLATE_NOOP("labels",
    "Victim-Offender Conferencing")
QT_TRANSLATE_NOOP("labels",
    "Victims")
QT_TRANSLATE_NOOP("labels",
    "Video call")
QT_TRANSLATE_NOOP("labels",
    "Vietnamese")
QT_TRANSLATE_NOOP("labels",
    "Virtual group")
QT_TRANSLATE_NOOP("labels",
    "Visit did not happen (reason)")
QT_TRANSLATE_NOOP("labels",
    "Visitor worried about the person in prison: passed to Safer Custody")
QT_TRANSLATE_NOOP("labels",
    "Visits hall or visitors' centre")
QT_TRANSLATE_NOOP("labels",
    "Visits suspended or restarted")
QT_TRANSLATE_NOOP("labels",
    "Visits-hall count")
QT_TRANSLATE_NOOP("labels",
    "Visits-hall session")
QT_TRANSLATE_NOOP("labels",
    "Visual impairment")
QT_TRANSLATE_NOOP("labels",
    "Vital interests")
QT_TRANSLATE_NOOP("labels",
    "Voluntary sector coordinator in a prison")
QT_TRANSLATE_NOOP("labels",
    "Volunteer (visits hall, gate)")
QT_TRANSLATE_NOOP("labels",
    "Volunteer hours")
QT_TRANSLATE_NOOP("labels",
    "Volunteering / Work Experience")
QT_TRANSLATE_NOOP("labels",
    "Volunteers")
QT_TRANSLATE_NOOP("labels",
    "Waiting list")
QT_TRANSLATE_NOOP("labels",
    "Waiting since")
QT_TRANSLATE_NOOP("labels",
    "Way to reach somebody")
QT_TRANSLATE_NOOP("labels",
    "We could not accept")
QT_TRANSLATE_NOOP("labels",
    "We did")
QT_TRANSLATE_NOOP("labels",
    "We may contact them")
QT_TRANSLATE_NOOP("labels",
    "Welcome and sign-posting")
QT_TRANSLATE_NOOP("labels",
    "Well-being and Mindfulness")
QT_TRANSLATE_NOOP("labels",
    "Wellbeing")
QT_TRANSLATE_NOOP("labels",
    "Wellbeing items (toiletries, food, phone)")
QT_TRANSLATE_NOOP("labels",
    "Welsh")
QT_TRANSLATE_NOOP("labels",
    "What came back")
QT_TRANSLATE_NOOP("labels",
    "What happened")
QT_TRANSLATE_NOOP("labels",
    "What helps")
QT_TRANSLATE_NOOP("labels",
    "What is asked")
QT_TRANSLATE_NOOP("labels",
    "What is the nature of the risk")
QT_TRANSLATE_NOOP("labels",
    "What is to be done")
QT_TRANSLATE_NOOP("labels",
    "What it is about")
QT_TRANSLATE_NOOP("labels",
    "What it was")
QT_TRANSLATE_NOOP("labels",
    "What it was about")
QT_TRANSLATE_NOOP("labels",
    "What may be shared")
QT_TRANSLATE_NOOP("labels",
    "What stands in the way of contact")
QT_TRANSLATE_NOOP("labels",
    "What the licence asks of them")
QT_TRANSLATE_NOOP("labels",
    "What the place is like")
QT_TRANSLATE_NOOP("labels",
    "What they ask")
QT_TRANSLATE_NOOP("labels",
    "What they see differently")
QT_TRANSLATE_NOOP("labels",
    "What to do")
QT_TRANSLATE_NOOP("labels",
    "What was done")
QT_TRANSLATE_NOOP("labels",
    "What was imported")
QT_TRANSLATE_NOOP("labels",
    "What was left out, and why")
QT_TRANSLATE_NOOP("labels",
    "What was seen")
QT_TRANSLATE_NOOP("labels",
    "What was seen or heard")
QT_TRANSLATE_NOOP("labels",
    "What we learned")
QT_TRANSLATE_NOOP("labels",
    "What went with it")
QT_TRANSLATE_NOOP("labels",
    "When")
QT_TRANSLATE_NOOP("labels",
    "When is the risk likely to be greatest")
QT_TRANSLATE_NOOP("labels",
    "When something changed")
QT_TRANSLATE_NOOP("labels",
    "When we were told")
QT_TRANSLATE_NOOP("labels",
    "Where")
QT_TRANSLATE_NOOP("labels",
    "Where it works")
QT_TRANSLATE_NOOP("labels",
    "Where the paper is")
QT_TRANSLATE_NOOP("labels",
    "Where they are staying")
QT_TRANSLATE_NOOP("labels",
    "Where they plan to stay")
QT_TRANSLATE_NOOP("labels",
    "Where to Start and Introduction to Employability")
QT_TRANSLATE_NOOP("labels",
    "Where we are with them")
QT_TRANSLATE_NOOP("labels",
    "Where we know it from")
QT_TRANSLATE_NOOP("labels",
    "White")
QT_TRANSLATE_NOOP("labels",
    "White and Asian")
QT_TRANSLATE_NOOP("labels",
    "White and Black African")
QT_TRANSLATE_NOOP("labels",
    "White and Black Caribbean")
QT_TRANSLATE_NOOP("labels",
    "Who confirmed")
QT_TRANSLATE_NOOP("labels",
    "Who does it")
QT_TRANSLATE_NOOP("labels",
    "Who is at risk")
QT_TRANSLATE_NOOP("labels",
    "Who is responsible")
QT_TRANSLATE_NOOP("labels",
    "Who it is for")
QT_TRANSLATE_NOOP("labels",
    "Who may be at risk")
QT_TRANSLATE_NOOP("labels",
    "Who owns finding a place")
QT_TRANSLATE_NOOP("labels",
    "Who referred")
QT_TRANSLATE_NOOP("labels",
    "Who said so")
QT_TRANSLATE_NOOP("labels",
    "Who speaks up for them")
QT_TRANSLATE_NOOP("labels",
    "Who supports them")
QT_TRANSLATE_NOOP("labels",
    "Who that is")
QT_TRANSLATE_NOOP("labels",
    "Who told us")
QT_TRANSLATE_NOOP("labels",
    "Who was asked")
QT_TRANSLATE_NOOP("labels",
    "Who, in words")
QT_TRANSLATE_NOOP("labels",
    "Whose it is")
QT_TRANSLATE_NOOP("labels",
    "Why")
QT_TRANSLATE_NOOP("labels",
    "Why it ended")
QT_TRANSLATE_NOOP("labels",
    "Why it is kept")
QT_TRANSLATE_NOOP("labels",
    "Why it was closed")
QT_TRANSLATE_NOOP("labels",
    "Why it was dropped")
QT_TRANSLATE_NOOP("labels",
    "Why it was looked at")
QT_TRANSLATE_NOOP("labels",
    "Why it was opened again")
QT_TRANSLATE_NOOP("labels",
    "Why it was turned down")
QT_TRANSLATE_NOOP("labels",
    "Why it was withdrawn")
QT_TRANSLATE_NOOP("labels",
    "Why not")
QT_TRANSLATE_NOOP("labels",
    "Why rows were not taken")
QT_TRANSLATE_NOOP("labels",
    "Why so long")
QT_TRANSLATE_NOOP("labels",
    "Why taken apart")
QT_TRANSLATE_NOOP("labels",
    "Why the time had come")
QT_TRANSLATE_NOOP("labels",
    "Widowed")
QT_TRANSLATE_NOOP("labels",
    "Wife")
QT_TRANSLATE_NOOP("labels",
    "Will not be released")
QT_TRANSLATE_NOOP("labels",
    "Will somebody meet them")
QT_TRANSLATE_NOOP("labels",
    "Wing and cell")
QT_TRANSLATE_NOOP("labels",
    "With families")
QT_TRANSLATE_NOOP("labels",
    "With first name")
QT_TRANSLATE_NOOP("labels",
    "With whom")
QT_TRANSLATE_NOOP("labels",
    "Withdrawn")
QT_TRANSLATE_NOOP("labels",
    "Withdrawn by us or person")
QT_TRANSLATE_NOOP("labels",
    "Withdrawn on date")
QT_TRANSLATE_NOOP("labels",
    "Women")
QT_TRANSLATE_NOOP("labels",
    "Women's Services (holistic)")
QT_TRANSLATE_NOOP("labels",
    "Women's Support Services (Greater Manchester)")
QT_TRANSLATE_NOOP("labels",
    "Women's World")
QT_TRANSLATE_NOOP("labels",
    "Women's centre")
QT_TRANSLATE_NOOP("labels",
    "Women's service")
QT_TRANSLATE_NOOP("labels",
    "Women's services")
QT_TRANSLATE_NOOP("labels",
    "Work, caring commitments or sickness")
QT_TRANSLATE_NOOP("labels",
    "Work, caring commitments, or sickness")
QT_TRANSLATE_NOOP("labels",
    "Work-Related Mentoring / In Work Support")
QT_TRANSLATE_NOOP("labels",
    "Worker")
QT_TRANSLATE_NOOP("labels",
    "Worker or volunteer")
QT_TRANSLATE_NOOP("labels",
    "Working mobile phone, charged, with credit")
QT_TRANSLATE_NOOP("labels",
    "Working together")
QT_TRANSLATE_NOOP("labels",
    "Worry about someone in prison (pass to Safer Custody)")
QT_TRANSLATE_NOOP("labels",
    "Would like to re-establish support")
QT_TRANSLATE_NOOP("labels",
    "Written after")
QT_TRANSLATE_NOOP("labels",
    "Written out by")
QT_TRANSLATE_NOOP("labels",
    "Written out for the official system on")
QT_TRANSLATE_NOOP("labels",
    "YOT Offender Supervisor/ Manager")
QT_TRANSLATE_NOOP("labels",
    "Yes")
QT_TRANSLATE_NOOP("labels",
    "Yes, it was accepted on a priority need")
QT_TRANSLATE_NOOP("labels",
    "Yes, it was accepted on prevention and relief duty")
QT_TRANSLATE_NOOP("labels",
    "You said")
QT_TRANSLATE_NOOP("labels",
    "You said, we did")
QT_TRANSLATE_NOOP("labels",
    "Young adults")
QT_TRANSLATE_NOOP("labels",
    "Young adults 18-24")
QT_TRANSLATE_NOOP("labels",
    "Your rights, your data, how to complain")
QT_TRANSLATE_NOOP("sentences",
    "1 letter, 4 numbers and 2 letters expected, as in A1234BC")
QT_TRANSLATE_NOOP("sentences",
    "A bundle of changes cannot be read.")
QT_TRANSLATE_NOOP("sentences",
    "A bundle of changes was not sealed with the key of its folder.")
QT_TRANSLATE_NOOP("sentences",
    "A change that waits to be sent is damaged; keep the store as it is and ask for help "
    "before anything else.")
QT_TRANSLATE_NOOP("sentences",
    "A check lasts for a day at most. Choose an earlier time.")
QT_TRANSLATE_NOOP("sentences",
    "A check on you is running already. Say that you are safe, or extend it.")
QT_TRANSLATE_NOOP("sentences",
    "A concern was begun and is not raised. Raise it or throw it away, then end the "
    "session.")
QT_TRANSLATE_NOOP("sentences",
    "A device cannot shut itself out: do it from another one. Nothing was changed.")
QT_TRANSLATE_NOOP("sentences",
    "A fault in the program stopped this step (a value that its field cannot hold); "
    "please report it.")
QT_TRANSLATE_NOOP("sentences",
    "A fault in the program stopped this step (cost of the passphrase); please report it.")
QT_TRANSLATE_NOOP("sentences",
    "A fault in the program stopped this step (people are not looked up by that field); "
    "please report it.")
QT_TRANSLATE_NOOP("sentences",
    "A folder is missing in the store.")
QT_TRANSLATE_NOOP("sentences",
    "A grant of access cannot be read.")
QT_TRANSLATE_NOOP("sentences",
    "A key in this store is damaged; keep the store as it is and ask an administrator.")
QT_TRANSLATE_NOOP("sentences",
    "A key is missing in the store. Nothing was sent; ask an administrator.")
QT_TRANSLATE_NOOP("sentences",
    "A line does not say what it was about.")
QT_TRANSLATE_NOOP("sentences",
    "A manager has to unlock this device. Nothing is lost.")
QT_TRANSLATE_NOOP("sentences",
    "A manager, the paper root or the passphrase opens this device, so nothing was "
    "deleted.")
QT_TRANSLATE_NOOP("sentences",
    "A message about a server put back cannot be read.")
QT_TRANSLATE_NOOP("sentences",
    "A message about an update cannot be read.")
QT_TRANSLATE_NOOP("sentences",
    "A message about recovering an organisation cannot be read.")
QT_TRANSLATE_NOOP("sentences",
    "A message about unlocking a device cannot be read.")
QT_TRANSLATE_NOOP("sentences",
    "A message between device and server cannot be read.")
QT_TRANSLATE_NOOP("sentences",
    "A number of days from 1 to 3650, or 0 so that no device locks. Nothing was changed.")
QT_TRANSLATE_NOOP("sentences",
    "A person belongs to a work team. Name one of them.")
QT_TRANSLATE_NOOP("sentences",
    "A recall follows a release, and none is recorded as having happened; look at the "
    "releases.")
QT_TRANSLATE_NOOP("sentences",
    "A record in this store is damaged; keep the store as it is and ask an administrator.")
QT_TRANSLATE_NOOP("sentences",
    "A record of the list is gone. Try again.")
QT_TRANSLATE_NOOP("sentences",
    "A record's history in the store is damaged. Keep the store as it is and ask an "
    "administrator.")
QT_TRANSLATE_NOOP("sentences",
    "A record's history in the store is damaged. Restore it from the organisation's "
    "server.")
QT_TRANSLATE_NOOP("sentences",
    "A referral gives something to others, and this consent is not about that; choose "
    "one that is.")
QT_TRANSLATE_NOOP("sentences",
    "A release that will not happen has no new date.")
QT_TRANSLATE_NOOP("sentences",
    "A server's address ends after the host and port; leave out what follows.")
QT_TRANSLATE_NOOP("sentences",
    "A server's address has no user name or password in it; leave them out.")
QT_TRANSLATE_NOOP("sentences",
    "A session is open on this device. Finish it first.")
QT_TRANSLATE_NOOP("sentences",
    "A statement of the organisation's roster cannot be read.")
QT_TRANSLATE_NOOP("sentences",
    "A team key in the store is not the one in the roster.")
QT_TRANSLATE_NOOP("sentences",
    "A time in custody begins after this one and is still open; look at it.")
QT_TRANSLATE_NOOP("sentences",
    "A version is three numbers, as in 0.2.0; 0.0.0 lets every program in. Nothing was "
    "changed.")
QT_TRANSLATE_NOOP("sentences",
    "A volunteer gets a team of their own: leave --team out.")
QT_TRANSLATE_NOOP("sentences",
    "Add a change of capacity instead: it says since when, why and who said so.")
QT_TRANSLATE_NOOP("sentences",
    "An administrator has shut this device out and ordered that nothing stays on it: "
    "everything of the organisation on it is destroyed.")
QT_TRANSLATE_NOOP("sentences",
    "An administrator has shut this device out of the organisation. It is locked; what "
    "it had not sent stays on it, sealed. Ask an administrator.")
QT_TRANSLATE_NOOP("sentences",
    "An administrator is a manager of every team. Take that from them first. Nothing was "
    "changed.")
QT_TRANSLATE_NOOP("sentences",
    "Another administrator changed the list of members at the same moment. Nothing was "
    "changed here; try again.")
QT_TRANSLATE_NOOP("sentences",
    "Another device answers to this invitation by now. Nothing was changed; compare its "
    "words.")
QT_TRANSLATE_NOOP("sentences",
    "Another device changed the list of members at the same moment. Nothing was "
    "confirmed here; try again.")
QT_TRANSLATE_NOOP("sentences",
    "Another device has already asked to join with this code. If that was not you, tell "
    "the person who invited you, and ask for a new invite.")
QT_TRANSLATE_NOOP("sentences",
    "Another program is using this store; close it and try again.")
QT_TRANSLATE_NOOP("sentences",
    "Choose a time that is still to come.")
QT_TRANSLATE_NOOP("sentences",
    "Choose everybody, or those due within 1, 3, 7 or 14 days.")
QT_TRANSLATE_NOOP("sentences",
    "Confirm its list of members, best on the device that synced last: `throughline-cli "
    "org confirm`.")
QT_TRANSLATE_NOOP("sentences",
    "Date of contact must be today or in the past.")
QT_TRANSLATE_NOOP("sentences",
    "Date of contact must be today or in the past. Nothing was saved.")
QT_TRANSLATE_NOOP("sentences",
    "Figures are for members of a team. Ask your manager for them.")
QT_TRANSLATE_NOOP("sentences",
    "How it ended is recorded by a manager.")
QT_TRANSLATE_NOOP("sentences",
    "If the key ring is lost, a manager or the paper root opens the device. Nothing on "
    "it is lost.")
QT_TRANSLATE_NOOP("sentences",
    "If the key ring is lost, begin anew: this device was not in an organisation yet, "
    "and no record is on it.")
QT_TRANSLATE_NOOP("sentences",
    "If the key ring is lost, whoever keeps the paper root opens the device. Nothing on "
    "it is lost.")
QT_TRANSLATE_NOOP("sentences",
    "It goes on by itself once an administrator has confirmed the server's list of "
    "members.")
QT_TRANSLATE_NOOP("sentences",
    "It has gone meanwhile.")
QT_TRANSLATE_NOOP("sentences",
    "It has gone to the managers and is no longer on this device. Tell them what is to "
    "be added.")
QT_TRANSLATE_NOOP("sentences",
    "It is too large for the server. Tell an administrator.")
QT_TRANSLATE_NOOP("sentences",
    "It says so already.")
QT_TRANSLATE_NOOP("sentences",
    "Leave the password out of the address, where everybody on this machine could read "
    "it: put it into a file that PGPASSFILE names (mode 0600).")
QT_TRANSLATE_NOOP("sentences",
    "No dates on this device were moved under this id, or they were taken back already. "
    "Check the id, or sync first.")
QT_TRANSLATE_NOOP("sentences",
    "No manager has answered yet. Ring one and compare the six words; then try again. "
    "Nothing was changed.")
QT_TRANSLATE_NOOP("sentences",
    "No notice, action or lone-working check has this id. Any other task goes by itself "
    "when what it asks for is recorded.")
QT_TRANSLATE_NOOP("sentences",
    "No organisation was made. What you wrote down of its paper root is good for "
    "nothing: destroy it.")
QT_TRANSLATE_NOOP("sentences",
    "No other team has their records, so nobody but the administrators would read them. "
    "Share them with another team first.")
QT_TRANSLATE_NOOP("sentences",
    "No passphrase was given; put it into the environment variable "
    "THROUGHLINE_PASSPHRASE or into a file named with --passphrase-file.")
QT_TRANSLATE_NOOP("sentences",
    "No safe connection to the server could be made: it may be too old for this program. "
    "Tell your manager. Your work is safe on this device.")
QT_TRANSLATE_NOOP("sentences",
    "No session could be had.")
QT_TRANSLATE_NOOP("sentences",
    "No session is open on this device. Start one first.")
QT_TRANSLATE_NOOP("sentences",
    "Nobody covers for themselves; name somebody else.")
QT_TRANSLATE_NOOP("sentences",
    "Nobody covers for this worker.")
QT_TRANSLATE_NOOP("sentences",
    "Nobody covers this person's tasks.")
QT_TRANSLATE_NOOP("sentences",
    "Nobody else manages this team, so nobody would look out for you. Choose a buddy.")
QT_TRANSLATE_NOOP("sentences",
    "Nobody knows who wrote this; change it, or ask a colleague.")
QT_TRANSLATE_NOOP("sentences",
    "Nobody would be left who administers the organisation. Make somebody else an "
    "administrator first. Nothing was changed.")
QT_TRANSLATE_NOOP("sentences",
    "Not all that is written about them is on this device yet. Sync first, then try "
    "again.")
QT_TRANSLATE_NOOP("sentences",
    "Nothing is on this device any more. Set it up again.")
QT_TRANSLATE_NOOP("sentences",
    "Nothing is to be decided there any more. Nothing was saved.")
QT_TRANSLATE_NOOP("sentences",
    "One of the characters is mistyped: check the code and type it again.")
QT_TRANSLATE_NOOP("sentences",
    "One of them is withdrawn, and shown nowhere.")
QT_TRANSLATE_NOOP("sentences",
    "Only a manager locks the figures of a month, or opens them again.")
QT_TRANSLATE_NOOP("sentences",
    "Only a referral that goes out is handed over to the official system.")
QT_TRANSLATE_NOOP("sentences",
    "Only an administrator can do this. Ask the person who set up the organisation.")
QT_TRANSLATE_NOOP("sentences",
    "Only an administrator or a manager can do this. Ask one of them.")
QT_TRANSLATE_NOOP("sentences",
    "Only an administrator or a manager can unlock a device. Ask one of them.")
QT_TRANSLATE_NOOP("sentences",
    "Only managers take these records out in a file. Ask your manager for what you need "
    "of them.")
QT_TRANSLATE_NOOP("sentences",
    "Only staff of a team say that two records are of one person. Ask your manager.")
QT_TRANSLATE_NOOP("sentences",
    "Only staff of a team see what was told about risk. Ask your manager what you need "
    "to know.")
QT_TRANSLATE_NOOP("sentences",
    "Others are changing who has these records at this moment. Try again in a minute.")
QT_TRANSLATE_NOOP("sentences",
    "Others change the list of members all the time. Try again in a moment.")
QT_TRANSLATE_NOOP("sentences",
    "Plain http works only with a server on this machine; use https instead.")
QT_TRANSLATE_NOOP("sentences",
    "PostgreSQL did not let this program in: check the name of the database and of its "
    "user, and the password in the file that PGPASSFILE names (mode 0600).")
QT_TRANSLATE_NOOP("sentences",
    "Records are looked through by a manager of a team that has them.")
QT_TRANSLATE_NOOP("sentences",
    "Records leave this device in a file only with a member of a team. Ask your manager "
    "for the file.")
QT_TRANSLATE_NOOP("sentences",
    "Records of this kind have no states to move through.")
QT_TRANSLATE_NOOP("sentences",
    "Say by how many days the dates move, or give a list of them.")
QT_TRANSLATE_NOOP("sentences",
    "Say from which day until which day, the first one first.")
QT_TRANSLATE_NOOP("sentences",
    "Say to which prison they moved, and on which day.")
QT_TRANSLATE_NOOP("sentences",
    "Say what happened.")
QT_TRANSLATE_NOOP("sentences",
    "Say where you are going.")
QT_TRANSLATE_NOOP("sentences",
    "Say which person it is about (--person ID).")
QT_TRANSLATE_NOOP("sentences",
    "Say who takes the work over.")
QT_TRANSLATE_NOOP("sentences",
    "Say who told us of the new date.")
QT_TRANSLATE_NOOP("sentences",
    "Say who told us of the new dates.")
QT_TRANSLATE_NOOP("sentences",
    "Say why by one of these: TIME_OVER, ASKED, NO_BASIS, MISTAKE.")
QT_TRANSLATE_NOOP("sentences",
    "Say why, in up to 500 characters.")
QT_TRANSLATE_NOOP("sentences",
    "Select how the contact happened. Nothing was saved.")
QT_TRANSLATE_NOOP("sentences",
    "Select what happened at the gate. Nothing was saved.")
QT_TRANSLATE_NOOP("sentences",
    "Select where they are staying.")
QT_TRANSLATE_NOOP("sentences",
    "Select why it is not needed.")
QT_TRANSLATE_NOOP("sentences",
    "Several bear this name: give the id that `person shared` prints with --json.")
QT_TRANSLATE_NOOP("sentences",
    "Several members have this name; give the id instead, as `list workers` prints it.")
QT_TRANSLATE_NOOP("sentences",
    "Some of the code is missing: type all of it, every group of characters.")
QT_TRANSLATE_NOOP("sentences",
    "Somebody else has to be your buddy.")
QT_TRANSLATE_NOOP("sentences",
    "Somebody else invited this volunteer before. Ask them, or an administrator, for "
    "another code. Nothing was changed.")
QT_TRANSLATE_NOOP("sentences",
    "Somebody has seen to this already.")
QT_TRANSLATE_NOOP("sentences",
    "Somebody has this case. Say whom it comes from, or use `assign`, which finds out by "
    "itself.")
QT_TRANSLATE_NOOP("sentences",
    "Somebody is named as KEY_WORKER or as BACKUP_WORKER.")
QT_TRANSLATE_NOOP("sentences",
    "Somebody named to take the work is leaving or has left; name somebody else. Nothing "
    "was saved.")
QT_TRANSLATE_NOOP("sentences",
    "Somebody of this name belongs to a team that you do not manage. Ask an "
    "administrator to invite them. Nothing was changed.")
QT_TRANSLATE_NOOP("sentences",
    "Somebody who is the same person is not on this device yet. Sync first, then try "
    "again.")
QT_TRANSLATE_NOOP("sentences",
    "Such a file is for managers. Give it to one.")
QT_TRANSLATE_NOOP("sentences",
    "Sync is off inside.")
QT_TRANSLATE_NOOP("sentences",
    "Sync is off inside. It will start when you end the session.")
QT_TRANSLATE_NOOP("sentences",
    "That a record was looked at is for a manager of its team to say, once it is there.")
QT_TRANSLATE_NOOP("sentences",
    "That is no time at which this is asked.")
QT_TRANSLATE_NOOP("sentences",
    "That reason does not go with what happened at the gate. Nothing was saved.")
QT_TRANSLATE_NOOP("sentences",
    "The alarm was raised. A manager ends the check once they know that you are safe.")
QT_TRANSLATE_NOOP("sentences",
    "The answer does not open this device: it was given for something else. Ask again, "
    "and compare the new words. Nothing was changed.")
QT_TRANSLATE_NOOP("sentences",
    "The answers have changed since you looked. Look again; nothing was saved.")
QT_TRANSLATE_NOOP("sentences",
    "The box for the paper root holds another device's key: the key file is not this "
    "folder's. Restore it from a copy. Nothing was changed.")
QT_TRANSLATE_NOOP("sentences",
    "The changes in a bundle cannot be read.")
QT_TRANSLATE_NOOP("sentences",
    "The check of the structure stopped at a page that cannot be read.")
QT_TRANSLATE_NOOP("sentences",
    "The code is too long: type only the characters that are printed.")
QT_TRANSLATE_NOOP("sentences",
    "The contents of a bundle cannot be read.")
QT_TRANSLATE_NOOP("sentences",
    "The database can only be read: name the primary server, not a copy that follows it. "
    "Nothing was changed.")
QT_TRANSLATE_NOOP("sentences",
    "The database cannot be reached: check that PostgreSQL runs and that the address "
    "given with --store is right.")
QT_TRANSLATE_NOOP("sentences",
    "The database does not let this user do it: make the user the owner of the database. "
    "Nothing was changed.")
QT_TRANSLATE_NOOP("sentences",
    "The database refused a statement: its own log says why. Nothing was changed.")
QT_TRANSLATE_NOOP("sentences",
    "The database took too long: look at what else it does, then try again.")
QT_TRANSLATE_NOOP("sentences",
    "The date on the sheet is more than three months ago.")
QT_TRANSLATE_NOOP("sentences",
    "The date on the sheet must be today or in the past.")
QT_TRANSLATE_NOOP("sentences",
    "The device has asked anew in this moment. Look again and compare the new words.")
QT_TRANSLATE_NOOP("sentences",
    "The device ran out of memory; close other programs and try again.")
QT_TRANSLATE_NOOP("sentences",
    "The disk could not be read or written; check the disk and try again.")
QT_TRANSLATE_NOOP("sentences",
    "The disk for this file can only be read; name another place.")
QT_TRANSLATE_NOOP("sentences",
    "The disk is full, so nothing was changed; free some space and try again.")
QT_TRANSLATE_NOOP("sentences",
    "The disk is full, so this was not saved; free some space and try again.")
QT_TRANSLATE_NOOP("sentences",
    "The disk is full; free some space, or name a place on another one.")
QT_TRANSLATE_NOOP("sentences",
    "The disk of the database is full: make room there. Nothing was changed.")
QT_TRANSLATE_NOOP("sentences",
    "The figures that were kept of this month cannot be read. Show it with --now, and "
    "lock it anew.")
QT_TRANSLATE_NOOP("sentences",
    "The file could not be written; look at its name and the disk.")
QT_TRANSLATE_NOOP("sentences",
    "The file has more than 4 million cells; split it into smaller ones.")
QT_TRANSLATE_NOOP("sentences",
    "The file is damaged: it begins as UTF-16 text and does not stay so. Ask for it "
    "again, or save it as CSV in UTF-8.")
QT_TRANSLATE_NOOP("sentences",
    "The file is empty; its first row must name the columns.")
QT_TRANSLATE_NOOP("sentences",
    "The file is larger than 64 MiB; split it into smaller ones.")
QT_TRANSLATE_NOOP("sentences",
    "The folder cannot be made there; name another place. Nothing was written.")
QT_TRANSLATE_NOOP("sentences",
    "The folder for downloads cannot be made. Make it, or free some space, and try "
    "again. Nothing was written.")
QT_TRANSLATE_NOOP("sentences",
    "The folder of the store cannot be used, and nothing in it was changed; check the "
    "disk and try again.")
QT_TRANSLATE_NOOP("sentences",
    "The folder of the store cannot be written, so nothing was changed; allow writing "
    "there and try again.")
QT_TRANSLATE_NOOP("sentences",
    "The folder of the store cannot be written; allow writing there and try again.")
QT_TRANSLATE_NOOP("sentences",
    "The invite has expired. Nothing was changed; invite again.")
QT_TRANSLATE_NOOP("sentences",
    "The key file is here but the file store.db is not, and nothing was changed; put "
    "store.db back, or set this device up with the same passphrase if it never was.")
QT_TRANSLATE_NOOP("sentences",
    "The key file is not the one of this store any more, and nothing was changed; tell "
    "an administrator.")
QT_TRANSLATE_NOOP("sentences",
    "The key file of this store is damaged, and nothing was changed; put back a copy of "
    "the file named key.")
QT_TRANSLATE_NOOP("sentences",
    "The key file of this store is missing, and nothing was changed; put the file named "
    "key back beside store.db.")
QT_TRANSLATE_NOOP("sentences",
    "The key file of this store was changed so that its passphrase is easier to guess, "
    "and it was not opened; put back a copy of the file named key.")
QT_TRANSLATE_NOOP("sentences",
    "The key file of this store was made by a newer version of the program, and nothing "
    "was changed; install that version to open it.")
QT_TRANSLATE_NOOP("sentences",
    "The key of one of the teams is being replaced, because somebody has left it. Sync, "
    "and try again in a minute.")
QT_TRANSLATE_NOOP("sentences",
    "The key ring of this computer did not give its part of what was asked for. Let it "
    "be opened and try again, or ask again. Nothing was changed.")
QT_TRANSLATE_NOOP("sentences",
    "The kind is a recall type (STANDARD_RECALL, STANDARD_RECALL_255, "
    "FIXED_TERM_RECALL_14, _28 or _56), NEW_SENTENCE or REMAND.")
QT_TRANSLATE_NOOP("sentences",
    "The letters of the file are in no encoding that is known here. Open it in a "
    "spreadsheet and save it as CSV in UTF-8.")
QT_TRANSLATE_NOOP("sentences",
    "The list of members in this file is not right.")
QT_TRANSLATE_NOOP("sentences",
    "The name of the file is too long; name a shorter one.")
QT_TRANSLATE_NOOP("sentences",
    "The name of the sender must be plain text of one line.")
QT_TRANSLATE_NOOP("sentences",
    "The name of the store's file is missing; name a file.")
QT_TRANSLATE_NOOP("sentences",
    "The organisation has erased this person's records.")
QT_TRANSLATE_NOOP("sentences",
    "The organisation has no managers' team.")
QT_TRANSLATE_NOOP("sentences",
    "The organisation uses something newer than this program knows. Update the program "
    "first.")
QT_TRANSLATE_NOOP("sentences",
    "The organisation uses something newer than this program knows. Update the program; "
    "until then you can read, and nothing is lost.")
QT_TRANSLATE_NOOP("sentences",
    "The organisation's list of members cannot be changed in this way.")
QT_TRANSLATE_NOOP("sentences",
    "The organisation's newest key is not sealed for this paper root, so nobody new can "
    "be named. Recover it as one of its members.")
QT_TRANSLATE_NOOP("sentences",
    "The organisation's server does not know this device any more: it was put back to an "
    "earlier day from a backup. Your work is safe on this device. It goes on by itself "
    "once another device has brought the list of members up to date and an administrator "
    "has confirmed it.")
QT_TRANSLATE_NOOP("sentences",
    "The organisation's server is full. Tell an administrator.")
QT_TRANSLATE_NOOP("sentences",
    "The organisation's server was not put back from a backup: there is nothing to "
    "confirm.")
QT_TRANSLATE_NOOP("sentences",
    "The organisation's server was put back to an earlier day, and its list of members "
    "has gone on without changes that this device knows. Your work is safe on this "
    "device; tell an administrator at once, before it is used for anything else.")
QT_TRANSLATE_NOOP("sentences",
    "The passphrase file cannot be read or holds more than a passphrase; look at "
    "--passphrase-file.")
QT_TRANSLATE_NOOP("sentences",
    "The passphrase file cannot be read; look at --passphrase-file.")
QT_TRANSLATE_NOOP("sentences",
    "The passphrase holds characters that cannot be read; type it with letters, digits "
    "and spaces.")
QT_TRANSLATE_NOOP("sentences",
    "The passphrase is one that is guessed first; use four words that do not belong "
    "together.")
QT_TRANSLATE_NOOP("sentences",
    "The passphrase is too short; use at least 12 characters, such as four words that do "
    "not belong together.")
QT_TRANSLATE_NOOP("sentences",
    "The passphrase is wrong, and nothing was changed; try again.")
QT_TRANSLATE_NOOP("sentences",
    "The picture could not be written. Free some space, and try again.")
QT_TRANSLATE_NOOP("sentences",
    "The reason stays when they are erased, and it has a name or a number of theirs in "
    "it. Say it without.")
QT_TRANSLATE_NOOP("sentences",
    "The report could not be drawn. Free some space, and try again.")
QT_TRANSLATE_NOOP("sentences",
    "The server cannot be reached. Your work is safe on this device.")
QT_TRANSLATE_NOOP("sentences",
    "The server cannot read it. Tell an administrator.")
QT_TRANSLATE_NOOP("sentences",
    "The server could not take everything now. Your work is safe on this device; sync "
    "again in a minute.")
QT_TRANSLATE_NOOP("sentences",
    "The server does not have this person's records yet. Sync first.")
QT_TRANSLATE_NOOP("sentences",
    "The server does not know this code. Check the code and the server's address, or ask "
    "for a new invite.")
QT_TRANSLATE_NOOP("sentences",
    "The server does not let this device be unlocked: an administrator has shut it out, "
    "or it is not the organisation's server. Nothing was changed.")
QT_TRANSLATE_NOOP("sentences",
    "The server has no room left for your organisation's work. Yours is safe on this "
    "device and goes by itself once there is room again. Tell an administrator.")
QT_TRANSLATE_NOOP("sentences",
    "The server is busy. Your work is safe on this device; sync again in a minute.")
QT_TRANSLATE_NOOP("sentences",
    "The server points to another address, which is never followed. Check the server's "
    "address with your manager.")
QT_TRANSLATE_NOOP("sentences",
    "The server refused the new organisation: it may have another one of this beginning. "
    "Ask the server's operator.")
QT_TRANSLATE_NOOP("sentences",
    "The server refused this change of the list of members. Nothing was changed; sync "
    "and try again.")
QT_TRANSLATE_NOOP("sentences",
    "The server's answer is too large. Nothing of it was taken; try again later.")
QT_TRANSLATE_NOOP("sentences",
    "The server's certificate is not valid on this device's date. Check the date and "
    "time here; if they are right, tell your manager. Nothing was sent, and your work is "
    "safe on this device.")
QT_TRANSLATE_NOOP("sentences",
    "The session is closed and its totals may have been told; add an entry that corrects "
    "one of it.")
QT_TRANSLATE_NOOP("sentences",
    "The session is not on this device any more.")
QT_TRANSLATE_NOOP("sentences",
    "The store does not hold this device's identity as it should. Nothing was changed. "
    "Restore the folder from a copy, or join the organisation again in a new folder.")
QT_TRANSLATE_NOOP("sentences",
    "The store on this device is damaged; keep the file as it is and ask an "
    "administrator.")
QT_TRANSLATE_NOOP("sentences",
    "The team of this session is not known on this device.")
QT_TRANSLATE_NOOP("sentences",
    "The team's folder has not come to this device yet. Sync and try again.")
QT_TRANSLATE_NOOP("sentences",
    "There are a thousand files of this name. Move some of them away, and try again. "
    "Nothing was written.")
QT_TRANSLATE_NOOP("sentences",
    "There can be 0 to 10,000,000 made-up contacts; ask for as many.")
QT_TRANSLATE_NOOP("sentences",
    "There can be 1 to 1,000,000 made-up people; ask for as many.")
QT_TRANSLATE_NOOP("sentences",
    "There is a file of this name already; name another one, or say --force to replace "
    "it. Nothing was written.")
QT_TRANSLATE_NOOP("sentences",
    "There is a key file in this folder already; choose another folder.")
QT_TRANSLATE_NOOP("sentences",
    "There is a store in this folder already; open it, or choose another folder.")
QT_TRANSLATE_NOOP("sentences",
    "There is a team of this name already. Nothing was changed.")
QT_TRANSLATE_NOOP("sentences",
    "There is no hand-over of this id on this device. Check the id, or sync first.")
QT_TRANSLATE_NOOP("sentences",
    "There is no line to save yet.")
QT_TRANSLATE_NOOP("sentences",
    "There is no member of this name or id; `list workers` prints them.")
QT_TRANSLATE_NOOP("sentences",
    "There is no other manager's device that could open this one. Whoever keeps the "
    "paper root can. Nothing was changed.")
QT_TRANSLATE_NOOP("sentences",
    "There is no store in this folder, so there is nothing to unlock.")
QT_TRANSLATE_NOOP("sentences",
    "There is no store in this folder; set this device up first.")
QT_TRANSLATE_NOOP("sentences",
    "There is no such answer.")
QT_TRANSLATE_NOOP("sentences",
    "There is no such device; `members` prints them. Nothing was changed.")
QT_TRANSLATE_NOOP("sentences",
    "There is no such entry on this device.")
QT_TRANSLATE_NOOP("sentences",
    "There is no such folder for this file; make it, or name another place.")
QT_TRANSLATE_NOOP("sentences",
    "There is no such member or team. Sync and look again.")
QT_TRANSLATE_NOOP("sentences",
    "There is no such member. Sync and look again.")
QT_TRANSLATE_NOOP("sentences",
    "There is no such notice on this device. Check the id, or sync first.")
QT_TRANSLATE_NOOP("sentences",
    "There is no such person on this device.")
QT_TRANSLATE_NOOP("sentences",
    "There is no such person on this device. Check the id, or sync first.")
QT_TRANSLATE_NOOP("sentences",
    "There is no such record on this device. Check the id, or sync first.")
QT_TRANSLATE_NOOP("sentences",
    "There is no such referral on this device. Check the id, or sync first.")
QT_TRANSLATE_NOOP("sentences",
    "There is no such release on this device.")
QT_TRANSLATE_NOOP("sentences",
    "There is no such release on this device. Check the id, or sync first.")
QT_TRANSLATE_NOOP("sentences",
    "There is no such release on this device. Sync, then look again.")
QT_TRANSLATE_NOOP("sentences",
    "There is no such release on this device. Sync, then look again. Nothing was saved.")
QT_TRANSLATE_NOOP("sentences",
    "There is no such scheme on this device. Check the id, or sync first.")
QT_TRANSLATE_NOOP("sentences",
    "There is no such team to share with. Nothing was changed.")
QT_TRANSLATE_NOOP("sentences",
    "There is no such team.")
QT_TRANSLATE_NOOP("sentences",
    "There is no team of managers to keep it.")
QT_TRANSLATE_NOOP("sentences",
    "There is no work here that only the managers can take.")
QT_TRANSLATE_NOOP("sentences",
    "There is no worker record to write the day into; add one first (`worker add --user "
    "ID`), or leave the day out. Nothing was saved.")
QT_TRANSLATE_NOOP("sentences",
    "There is not enough free memory to check the passphrase. Close other programs and "
    "try again.")
QT_TRANSLATE_NOOP("sentences",
    "There is something of this name already; name another folder. Nothing was written.")
QT_TRANSLATE_NOOP("sentences",
    "These are no initials.")
QT_TRANSLATE_NOOP("sentences",
    "These are not the six words of this request: somebody else may be asking in their "
    "place. Nothing was given. Have them ask again and read the words aloud.")
QT_TRANSLATE_NOOP("sentences",
    "These changes are too large to be sent in one piece.")
QT_TRANSLATE_NOOP("sentences",
    "These days have gone by.")
QT_TRANSLATE_NOOP("sentences",
    "They administer the organisation already. Nothing was changed.")
QT_TRANSLATE_NOOP("sentences",
    "They are not in this team. Nothing was changed.")
QT_TRANSLATE_NOOP("sentences",
    "They are one person already.")
QT_TRANSLATE_NOOP("sentences",
    "They are shown as nobody else.")
QT_TRANSLATE_NOOP("sentences",
    "They are to meet this person already.")
QT_TRANSLATE_NOOP("sentences",
    "They are whom others are shown as. Name the other who is to stand by themselves "
    "again.")
QT_TRANSLATE_NOOP("sentences",
    "They do not administer the organisation. Nothing was changed.")
QT_TRANSLATE_NOOP("sentences",
    "They have it already.")
QT_TRANSLATE_NOOP("sentences",
    "They have no other device yet that could read it.")
QT_TRANSLATE_NOOP("sentences",
    "They have this role already. Nothing was changed.")
QT_TRANSLATE_NOOP("sentences",
    "They live in emergency accommodation, where nobody should be without a key worker; "
    "name another one instead.")
QT_TRANSLATE_NOOP("sentences",
    "This action is done already.")
QT_TRANSLATE_NOOP("sentences",
    "This action is not on the device any more. Nothing was saved.")
QT_TRANSLATE_NOOP("sentences",
    "This cannot be changed once it is saved. Add a new entry that corrects it.")
QT_TRANSLATE_NOOP("sentences",
    "This check has ended.")
QT_TRANSLATE_NOOP("sentences",
    "This check has not begun yet.")
QT_TRANSLATE_NOOP("sentences",
    "This check is about somebody else, who says themselves how they are.")
QT_TRANSLATE_NOOP("sentences",
    "This check is not on the device any more. Sync, then look again. Nothing was saved.")
QT_TRANSLATE_NOOP("sentences",
    "This code has been used or has expired. Ask for a new invite.")
QT_TRANSLATE_NOOP("sentences",
    "This contact is not on the device any more. Nothing was saved.")
QT_TRANSLATE_NOOP("sentences",
    "This contact is not on the device any more. Sync, then look again.")
QT_TRANSLATE_NOOP("sentences",
    "This day is in the future; note it as the expected move of their time in custody "
    "(transfer_to, transfer_on).")
QT_TRANSLATE_NOOP("sentences",
    "This day is in the future; write it down when it has come.")
QT_TRANSLATE_NOOP("sentences",
    "This device does not ask any more. Look again at the list of those who ask.")
QT_TRANSLATE_NOOP("sentences",
    "This device does not ask to be unlocked, or somebody has answered it already. "
    "Nothing was changed.")
QT_TRANSLATE_NOOP("sentences",
    "This device does not know its organisation's server, so no manager can unlock it. "
    "The paper root can. Nothing was changed.")
QT_TRANSLATE_NOOP("sentences",
    "This device does not know who was given these records. Nothing was changed.")
QT_TRANSLATE_NOOP("sentences",
    "This device has asked too often today. Ask again tomorrow, with the same passphrase "
    "each time. Nothing was changed.")
QT_TRANSLATE_NOOP("sentences",
    "This device has not asked to be unlocked. Ask first. Nothing was changed.")
QT_TRANSLATE_NOOP("sentences",
    "This device has not asked to join a team. Join with a code first.")
QT_TRANSLATE_NOOP("sentences",
    "This device has not got the organisation's keys yet. Sync and try again.")
QT_TRANSLATE_NOOP("sentences",
    "This device has not joined a team yet. Join with the code you were given and the "
    "same passphrase.")
QT_TRANSLATE_NOOP("sentences",
    "This device has to connect once to continue, and a session in a visits hall is open "
    "on it. Take it outside first. Then unlock it again: it connects, and you can end "
    "the session.")
QT_TRANSLATE_NOOP("sentences",
    "This device is not approved yet. Ask the person who invited you to approve it, then "
    "sync again.")
QT_TRANSLATE_NOOP("sentences",
    "This device is not approved yet. Ask the person who invited you to approve it, then "
    "sync.")
QT_TRANSLATE_NOOP("sentences",
    "This device is not in the organisation's list of members.")
QT_TRANSLATE_NOOP("sentences",
    "This device is shut out already. Nothing was changed.")
QT_TRANSLATE_NOOP("sentences",
    "This device knows no server yet.")
QT_TRANSLATE_NOOP("sentences",
    "This device may not send any more. Ask an administrator.")
QT_TRANSLATE_NOOP("sentences",
    "This device wrote this file itself; take it to the device it is for.")
QT_TRANSLATE_NOOP("sentences",
    "This entry has been changed or taken out already.")
QT_TRANSLATE_NOOP("sentences",
    "This entry is not one of the session that is open.")
QT_TRANSLATE_NOOP("sentences",
    "This file cannot be read. Choose another one.")
QT_TRANSLATE_NOOP("sentences",
    "This file is damaged or incomplete. Have it written and copied again; nothing was "
    "changed.")
QT_TRANSLATE_NOOP("sentences",
    "This file is damaged, or not by the member's device that it names. Have it written "
    "and copied again.")
QT_TRANSLATE_NOOP("sentences",
    "This file is for somebody else's device.")
QT_TRANSLATE_NOOP("sentences",
    "This file is larger than any file of carried work.")
QT_TRANSLATE_NOOP("sentences",
    "This file is larger than any file of rescued work.")
QT_TRANSLATE_NOOP("sentences",
    "This file is not a store of this program; choose the right folder.")
QT_TRANSLATE_NOOP("sentences",
    "This file is not signed by a device of the organisation.")
QT_TRANSLATE_NOOP("sentences",
    "This file is not signed by a member's device.")
QT_TRANSLATE_NOOP("sentences",
    "This file is of another organisation.")
QT_TRANSLATE_NOOP("sentences",
    "This file is too long to be the right one. Choose another one.")
QT_TRANSLATE_NOOP("sentences",
    "This file rests on another list of members than this device has: one of the two was "
    "given a false one. Tell an administrator.")
QT_TRANSLATE_NOOP("sentences",
    "This file was written by a device that has been shut out.")
QT_TRANSLATE_NOOP("sentences",
    "This folder belongs to an organisation already. Choose another folder with --home.")
QT_TRANSLATE_NOOP("sentences",
    "This folder belongs to no organisation yet. Create one or join one first.")
QT_TRANSLATE_NOOP("sentences",
    "This folder holds the key file of a set-up that was not finished or of a store that "
    "was moved away, and the passphrase does not open it; use the passphrase of then, or "
    "choose another folder.")
QT_TRANSLATE_NOOP("sentences",
    "This folder needs SQLCipher: a plain SQLite would write the store in clear.")
QT_TRANSLATE_NOOP("sentences",
    "This form is not there any more. Go back.")
QT_TRANSLATE_NOOP("sentences",
    "This form was begun again. Nothing was undone, and the newer answers are kept.")
QT_TRANSLATE_NOOP("sentences",
    "This has moved on. Nothing was undone.")
QT_TRANSLATE_NOOP("sentences",
    "This is about somebody else, who says themselves that they are back. What you do "
    "about it is recorded with lone-working move.")
QT_TRANSLATE_NOOP("sentences",
    "This is for an administrator, or for the manager of every team that this person is "
    "in. Nothing was changed.")
QT_TRANSLATE_NOOP("sentences",
    "This is for managers alone and cannot be kept where others read it. Nothing was "
    "saved.")
QT_TRANSLATE_NOOP("sentences",
    "This is more than such a file holds. Tell an administrator.")
QT_TRANSLATE_NOOP("sentences",
    "This is no address of a database; write postgresql://USER@HOST/DATABASE.")
QT_TRANSLATE_NOOP("sentences",
    "This is no file of carried work: `bundle out` writes one. Nothing was changed.")
QT_TRANSLATE_NOOP("sentences",
    "This is no file of rescued work: `rescue out` writes one. Nothing was changed.")
QT_TRANSLATE_NOOP("sentences",
    "This is not a server's address; it looks like https://server.example.org.")
QT_TRANSLATE_NOOP("sentences",
    "This is not the passphrase that was given when this device asked to be unlocked. "
    "Give that one, or ask again. Nothing was changed.")
QT_TRANSLATE_NOOP("sentences",
    "This is the paper root of another organisation. Nothing was changed.")
QT_TRANSLATE_NOOP("sentences",
    "This is the same person as another one, and they are erased together: name the "
    "other one.")
QT_TRANSLATE_NOOP("sentences",
    "This kind of field cannot be read; report it.")
QT_TRANSLATE_NOOP("sentences",
    "This month is locked already; open it first to lock it anew.")
QT_TRANSLATE_NOOP("sentences",
    "This month is locked, but not all of it has come to this device yet. Sync and ask "
    "again, or show it with --now.")
QT_TRANSLATE_NOOP("sentences",
    "This month is not locked.")
QT_TRANSLATE_NOOP("sentences",
    "This month is not over; lock it when it is.")
QT_TRANSLATE_NOOP("sentences",
    "This network does not lead to your organisation's server: whoever answers cannot "
    "prove to be it. If the network has a sign-in page, open your browser first; "
    "otherwise tell your manager. Nothing was sent, and your work is safe on this device.")
QT_TRANSLATE_NOOP("sentences",
    "This notice is a draft and not sent yet.")
QT_TRANSLATE_NOOP("sentences",
    "This notice was withdrawn.")
QT_TRANSLATE_NOOP("sentences",
    "This organisation has a server already. Nothing was changed.")
QT_TRANSLATE_NOOP("sentences",
    "This organisation has no server yet. Connect it to one first.")
QT_TRANSLATE_NOOP("sentences",
    "This organisation has no server yet: whoever left this device would be nowhere. "
    "Connect it to one first.")
QT_TRANSLATE_NOOP("sentences",
    "This organisation is on its way to a server. Connect it to that server first, then "
    "add the team.")
QT_TRANSLATE_NOOP("sentences",
    "This organisation is on its way to a server. Connect it to that server first, then "
    "change who may read somebody's records.")
QT_TRANSLATE_NOOP("sentences",
    "This organisation is on its way to a server. Connect it to that server first, then "
    "say what is hidden. Nothing was changed.")
QT_TRANSLATE_NOOP("sentences",
    "This organisation is on its way to a server. Connect it to that server first.")
QT_TRANSLATE_NOOP("sentences",
    "This period has not begun; choose one that has.")
QT_TRANSLATE_NOOP("sentences",
    "This person's records were erased by the organisation.")
QT_TRANSLATE_NOOP("sentences",
    "This place is not on this device. Choose another one.")
QT_TRANSLATE_NOOP("sentences",
    "This program was built without store encryption, so it will not open a store; "
    "install it anew.")
QT_TRANSLATE_NOOP("sentences",
    "This record is about nobody.")
QT_TRANSLATE_NOOP("sentences",
    "This record is not on the device any more. Go back.")
QT_TRANSLATE_NOOP("sentences",
    "This record is not on the device any more. Sync, then look again. Nothing was saved.")
QT_TRANSLATE_NOOP("sentences",
    "This referral is a draft; make it ready first (referral move).")
QT_TRANSLATE_NOOP("sentences",
    "This referral is not open any more.")
QT_TRANSLATE_NOOP("sentences",
    "This referral was withdrawn.")
QT_TRANSLATE_NOOP("sentences",
    "This release has happened or will not happen; add a new one instead.")
QT_TRANSLATE_NOOP("sentences",
    "This release is not on the device any more. Your answers are kept; sync and open it "
    "again.")
QT_TRANSLATE_NOOP("sentences",
    "This release is over; nobody has to meet them any more.")
QT_TRANSLATE_NOOP("sentences",
    "This release names nobody.")
QT_TRANSLATE_NOOP("sentences",
    "This release was withdrawn: nothing of it counts.")
QT_TRANSLATE_NOOP("sentences",
    "This request was not made with the code of the invite, so somebody may have put "
    "their own device in its place. It was not approved; invite again.")
QT_TRANSLATE_NOOP("sentences",
    "This server has no organisation of this paper root. Check the server's address and "
    "the paper. Nothing was changed.")
QT_TRANSLATE_NOOP("sentences",
    "This server takes a new organisation only with a token. Ask its operator for one. "
    "Nothing was changed.")
QT_TRANSLATE_NOOP("sentences",
    "This session has ended. Nothing was changed.")
QT_TRANSLATE_NOOP("sentences",
    "This session was withdrawn: nothing of it counts.")
QT_TRANSLATE_NOOP("sentences",
    "This store is open in another window or program, so nothing was changed; close that "
    "one and try again.")
QT_TRANSLATE_NOOP("sentences",
    "This store was made by a newer version of the program; install that version to open "
    "it.")
QT_TRANSLATE_NOOP("sentences",
    "This team does not have their records.")
QT_TRANSLATE_NOOP("sentences",
    "This team has their records already.")
QT_TRANSLATE_NOOP("sentences",
    "This volunteer has not joined yet, or has left.")
QT_TRANSLATE_NOOP("sentences",
    "This was changed already. Change the newer entry instead.")
QT_TRANSLATE_NOOP("sentences",
    "This was escalated to a manager, who ends the check once they know that you are "
    "safe. Say that you are.")
QT_TRANSLATE_NOOP("sentences",
    "This was offered to somebody else, who has to answer it.")
QT_TRANSLATE_NOOP("sentences",
    "This worker has left; name somebody else.")
QT_TRANSLATE_NOOP("sentences",
    "This worker is not a writer in the team that the person belongs to, and would not "
    "see the case; name somebody of that team.")
QT_TRANSLATE_NOOP("sentences",
    "This worker is not a writer in the team that the person belongs to, and would not "
    "see the tasks; name somebody of that team.")
QT_TRANSLATE_NOOP("sentences",
    "Two records got one id. Try again.")
QT_TRANSLATE_NOOP("sentences",
    "What follows the # of a server's address is sha256= and 64 digits and letters; copy "
    "the whole address again.")
QT_TRANSLATE_NOOP("sentences",
    "What is done about it is recorded by their buddy or a manager.")
QT_TRANSLATE_NOOP("sentences",
    "What is there under this name is a folder; name a file in it.")
QT_TRANSLATE_NOOP("sentences",
    "What is there under this name is no ordinary file; name another one. Nothing was "
    "written.")
QT_TRANSLATE_NOOP("sentences",
    "What this device remembers of an erasure is damaged; keep the store as it is and "
    "ask an administrator.")
QT_TRANSLATE_NOOP("sentences",
    "What was given does not open this store, and nothing was changed.")
QT_TRANSLATE_NOOP("sentences",
    "What was sent is not this device's key, sealed for the managers. The paper root may "
    "open the device. Nothing was changed.")
QT_TRANSLATE_NOOP("sentences",
    "Who may read somebody's records is for a manager of a team that has them, or for an "
    "administrator.")
QT_TRANSLATE_NOOP("sentences",
    "Whoever did not come out is POSTPONED, MOVED or CANCELLED.")
QT_TRANSLATE_NOOP("sentences",
    "Whoever keeps the paper root has to unlock this device. Nothing is lost.")
QT_TRANSLATE_NOOP("sentences",
    "Work of theirs keeps reaching the server at the same moment. Nothing was changed, "
    "and nothing is lost; try again in a minute. If you do not trust their device, shut "
    "it out as stolen first: that waits for nothing.")
QT_TRANSLATE_NOOP("sentences",
    "Work that was sealed for the managers is damaged; keep the store as it is and ask "
    "an administrator.")
QT_TRANSLATE_NOOP("sentences",
    "Write what you want to know.")
QT_TRANSLATE_NOOP("sentences",
    "You are not a writer in any team yet. Ask an administrator.")
QT_TRANSLATE_NOOP("sentences",
    "You can read this but not add to it: you are not a writer in its team. Ask an "
    "administrator.")
QT_TRANSLATE_NOOP("sentences",
    "You had read this notice.")
QT_TRANSLATE_NOOP("sentences",
    "You have said that you are safe. A manager ends the check.")
QT_TRANSLATE_NOOP("sentences",
    "You manage another team. Ask an administrator to invite somebody to this one. "
    "Nothing was changed.")
QT_TRANSLATE_NOOP("sentences",
    "You may not write about this person any more. Ask an administrator.")
QT_TRANSLATE_NOOP("sentences",
    "You may not write into the folder for this file; name another place.")
QT_TRANSLATE_NOOP("sentences",
    "You must be able to write about both of them. Ask a manager of their teams.")
QT_TRANSLATE_NOOP("sentences",
    "You wrote this yourself; another manager looks at it.")
QT_TRANSLATE_NOOP("sentences",
    "Your buddy is not in this team and would not see the check. Choose somebody of the "
    "team.")
QT_TRANSLATE_NOOP("sentences",
    "a hidden control character; type it again")
QT_TRANSLATE_NOOP("sentences",
    "code for who told us")
QT_TRANSLATE_NOOP("sentences",
    "no such date")
QT_TRANSLATE_NOOP("sentences",
    "no such date or time")
QT_TRANSLATE_NOOP("sentences",
    "no such time")
QT_TRANSLATE_NOOP("sentences",
    "not UTF-8 text; save the file as UTF-8")
QT_TRANSLATE_NOOP("sentences",
    "not a date and time; write them as 2026-11-23T08:30")
QT_TRANSLATE_NOOP("sentences",
    "not a date; write 2026-11-23, 2026-11 or 2026")
QT_TRANSLATE_NOOP("sentences",
    "not a moment; write it as 2026-11-23T08:34:00Z")
QT_TRANSLATE_NOOP("sentences",
    "not a time; write it as 08:30")
QT_TRANSLATE_NOOP("sentences",
    "not a whole number; write it in digits, such as 45")
QT_TRANSLATE_NOOP("sentences",
    "not an amount; write pounds and pence as 12.34")
QT_TRANSLATE_NOOP("sentences",
    "not an id; 32 letters and numbers expected, as printed by this program")
QT_TRANSLATE_NOOP("sentences",
    "the amount is too large")
QT_TRANSLATE_NOOP("sentences",
    "the number is too large")
QT_TRANSLATE_NOOP("sentences",
    "time point")
QT_TRANSLATE_NOOP("sentences",
    "too long; shorten it to 16,000 letters")
QT_TRANSLATE_NOOP("sentences",
    "yes or no expected")
