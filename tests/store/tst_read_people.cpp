// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/read_office.h"

#include "service/demo.h"
#include "service/demo/organisation.h"
#include "service/read/appointments.h"
#include "service/read/contact_defaults.h"
#include "service/read/people.h"
#include "service/read/person_view.h"
#include "service/read/timeline.h"
#include "service/workers.h"

#include <QTest>

#include <algorithm>
#include <thread>

using namespace throughline;
using namespace throughline::service;
using base::RecordId;
using domain::Kind;
using domain::PartialDate;
using store::RecordState;
using test::friday;
using test::NamedValues;
using test::ReadOffice;
using test::today;

//! What Find and the page of a person read: names, what matters now, the timeline, and what a new
//! contact begins with.
class TestReadPeople : public QObject
{
    Q_OBJECT

private slots:
    void namesOfPeople();
    void aPerson();
    void whatComesNext();
    void anAppointmentComesNext();
    void ownAppointmentsOfTheNextDays();
    void aTimeline();
    void everyTimelineOfADemo();
    void peopleAndSearch();
    void defaultsOfAContact();
    void onAnotherThread();
};

void TestReadPeople::namesOfPeople()
{
    QCOMPARE((PersonName{"Jamie", "Smith", ""}.full()), std::string("Jamie Smith"));
    QCOMPARE((PersonName{"Jamie Lee", "Smith", ""}.brief()), std::string("Jamie S."));
    QCOMPARE((PersonName{"James", "Ó Sampla", "Jem"}.brief()), std::string("Jem Ó."));
    QCOMPARE((PersonName{"", "Smith", ""}.full()), std::string("Smith"));
    QCOMPARE((PersonName{"", "Smith", ""}.brief()), std::string("Smith"));
    QCOMPARE((PersonName{"Jamie", "", ""}.brief()), std::string("Jamie"));
    QCOMPARE((PersonName{"", "", "Jem"}.full()), std::string("Jem"));
    QCOMPARE(PersonName{}.brief(), std::string());
}

void TestReadPeople::aPerson()
{
    ReadOffice office;
    QCOMPARE(office.openAll(), std::string());
    const RecordId person =
        office.add(Kind::Person,
                   {{"given_names", std::string("Jamie")},
                    {"family_name", std::string("Sampleton")},
                    {"status", std::string("OPEN")},
                    {"key_worker", *RecordId::from(office.workspace->keys().user.view())}});
    auto view = personView(*office.reader, person, office.now());
    QVERIFY(view);
    QCOMPARE(view->name.full(), std::string("Jamie Sampleton"));
    QVERIFY(view->status == "OPEN" && !view->tonight && !view->next && !view->release);
    QCOMPARE(view->keyWorkerName, std::string("Siân T."));
    QVERIFY(view->view.madeBy == office.workspace->keys().user);
    QCOMPARE(view->view.localState, RecordState::Queued);

    const auto stay = [&](const std::string &timepoint, const std::string &answer,
                          std::optional<PartialDate> from) {
        NamedValues fields{{"person", person},
                           {"timepoint", timepoint},
                           {"answer", answer},
                           {"answered_on", PartialDate{2026, 11, 20}}};
        if (from)
            fields.emplace_back("from_date", *from);
        return office.add(Kind::Accommodation, fields);
    };
    (void)stay("FIRST_NIGHT", "ROUGH", std::nullopt);
    view = personView(*office.reader, person, office.now());
    QVERIFY(view->tonight && view->tonight->answer == "ROUGH");
    QVERIFY(view->tonight->from == PartialDate({2026, 11, 20}));
    QCOMPARE(view->tonight->byName, std::string("Siân T."));
    const RecordId newer = stay("D7", "SUPPORTED", PartialDate{2026, 11, 23});
    (void)stay("PLANNED", "OWN_RENTED", PartialDate{2026, 12, 1});
    (void)stay("PRE_CUSTODY", "OWN_RENTED", PartialDate{2020, 12, 1});
    view = personView(*office.reader, person, office.now());
    QVERIFY(view->tonight->accommodation == newer && view->tonight->answer == "SUPPORTED");
    QVERIFY(view->tonight->from == PartialDate({2026, 11, 23}));
}

void TestReadPeople::whatComesNext()
{
    struct Case
    {
        const char *state;
        std::optional<PartialDate> date;
        std::optional<domain::WallDateTime> appointment;
        std::optional<PersonView::Next::What> expected;
    };
    using What = PersonView::Next::What;
    for (const Case &one : {
             Case{"PLANNED", friday, {}, What::Release},
             Case{"PLANNED", today, {}, What::Release},
             Case{"PLANNED", PartialDate{2026, 11, 23}, {}, {}},
             Case{"PLANNED", PartialDate{2026, 12, 0}, {}, {}},
             Case{"RELEASED", today, {}, {}},
             Case{"RELEASED", today, domain::WallDateTime{today, 11 * 60 + 31},
                  What::FirstAppointment},
             Case{"RELEASED", today, domain::WallDateTime{today, 11 * 60 + 29}, {}},
             Case{"PLANNED", today, domain::WallDateTime{today, 14 * 60}, What::Release},
             Case{"PLANNED", friday, domain::WallDateTime{today, 14 * 60}, What::FirstAppointment},
             Case{"CANCELLED", friday, domain::WallDateTime{friday, 14 * 60}, {}},
         }) {
        ReadOffice office;
        QCOMPARE(office.openAll(), std::string());
        const base::Millis now = office.now();
        const RecordId person =
            office.add(Kind::Person, {{"family_name", std::string("Sampleton")}});
        NamedValues fields{{"person", person}, {"state", std::string(one.state)}};
        if (one.date)
            fields.emplace_back("release_date", *one.date);
        if (one.appointment)
            fields.emplace_back("first_appointment", *one.appointment);
        (void)office.add(Kind::Release, fields);
        const auto view = personView(*office.reader, person, now);
        QVERIFY(view && view->release);
        QVERIFY(view->release->state == one.state && view->release->date == one.date);
        QCOMPARE(view->next.has_value(), one.expected.has_value());
        QVERIFY(!view->next || view->next->what == *one.expected);
    }
}

void TestReadPeople::anAppointmentComesNext()
{
    ReadOffice office;
    QCOMPARE(office.openAll(), std::string());
    const RecordId person = office.add(Kind::Person, {{"family_name", std::string("Sampleton")}});
    const auto meet = [&](const char *state, PartialDate day, int minutes) {
        return office.add(
            Kind::Appointment,
            {{"person", person},
             {"state", std::string(state)},
             {"starts", domain::WallDateTime{day, static_cast<std::int16_t>(minutes)}}});
    };
    const auto next = [&] { return personView(*office.reader, person, office.now())->next; };
    (void)meet("PLANNED", today, 11 * 60); // half an hour ago
    (void)meet("CANCELLED", today, 12 * 60);
    QVERIFY(!next());
    (void)meet("PLANNED", friday, 9 * 60);
    QVERIFY(next() && next()->what == PersonView::Next::What::Appointment);
    QVERIFY(next()->date == friday && next()->minutes == 9 * 60);
    // Of one day's the first; a release comes before all that happens after it.
    NamedValues release{{"person", person},
                        {"state", std::string("PLANNED")},
                        {"release_date", friday},
                        {"first_appointment", domain::WallDateTime{friday, 8 * 60}}};
    (void)office.add(Kind::Release, release);
    QVERIFY(next()->what == PersonView::Next::What::Release);
    const RecordId sooner = meet("PLANNED", today, 16 * 60);
    QVERIFY(next()->what == PersonView::Next::What::Appointment && next()->date == today);
    office.withdraw(Kind::Appointment, sooner);
    QVERIFY(next()->what == PersonView::Next::What::Release);
}

void TestReadPeople::ownAppointmentsOfTheNextDays()
{
    ReadOffice office;
    QCOMPARE(office.openAll(), std::string());
    QVERIFY(addPracticeColleagues(*office.workspace).ok());
    const RecordId self = asReference(office.workspace->keys().user);
    RecordId another = self;
    for (const auto &[id, user] : office.workspace->roster().users())
        another = asReference(id) == self ? another : asReference(id);
    QVERIFY(another != self);
    const RecordId ours =
        office.add(Kind::Person, {{"family_name", std::string("Sampleton")}, {"key_worker", self}});
    const RecordId theirs = office.add(
        Kind::Person, {{"family_name", std::string("Example")}, {"key_worker", another}});
    const auto meet = [&](const RecordId &person, std::optional<RecordId> worker, PartialDate day,
                          int minutes) {
        NamedValues fields{
            {"person", person},
            {"state", std::string("PLANNED")},
            {"with_whom", std::string("Probation")},
            {"starts", domain::WallDateTime{day, static_cast<std::int16_t>(minutes)}}};
        if (worker)
            fields.emplace_back("worker", *worker);
        return office.add(Kind::Appointment, fields);
    };
    const RecordId mine = meet(theirs, self, friday, 600);
    const RecordId nobodys = meet(ours, {}, today, 540);
    (void)meet(ours, another, today, 600);
    (void)meet(theirs, {}, today, 600);
    (void)meet(ours, self, PartialDate{2026, 11, 28}, 600);
    (void)meet(ours, self, PartialDate{2026, 11, 23}, 600);
    auto cards = ownAppointments(*office.reader, today, friday);
    QVERIFY(cards);
    QCOMPARE(cards->size(), std::size_t{2});
    QVERIFY(cards->front().appointment == nobodys && cards->back().appointment == mine);
    QVERIFY(cards->front().person == ours && cards->front().name.family == "Sampleton");
    QCOMPARE(cards->front().withWhom, std::string("Probation"));
    QCOMPARE(cards->front().localState, RecordState::Queued);
    office.withdraw(Kind::Person, ours);
    cards = ownAppointments(*office.reader, today, friday);
    QVERIFY(cards && cards->size() == 1 && cards->front().appointment == mine);
}

void TestReadPeople::aTimeline()
{
    ReadOffice office;
    QCOMPARE(office.openAll(), std::string());
    const RecordId person = office.add(Kind::Person, {{"family_name", std::string("Sampleton")}});
    const RecordId service = office.add(Kind::Service, {{"name", std::string("Example Homes")}});
    const RecordId release = office.add(Kind::Release,
                                        {{"person", person},
                                         {"release_date", PartialDate{2026, 11, 0}},
                                         {"release_time", std::int64_t{510}},
                                         {"state", std::string("RELEASED")}});
    const RecordId night = office.add(Kind::Accommodation,
                                      {{"person", person},
                                       {"timepoint", std::string("FIRST_NIGHT")},
                                       {"answer", std::string("SUPPORTED")},
                                       {"from_date", today}});
    const RecordId gate = office.add(Kind::Contact,
                                     {{"person", person},
                                      {"mode", std::string("GATE")},
                                      {"outcome", std::string("ATTENDED")},
                                      {"gate_outcome", std::string("MET")},
                                      {"at", office.minutesAgo(60)},
                                      {"place", std::string("At the gate")},
                                      {"note", std::string("Walked to the bus")}});
    const RecordId referral = office.add(Kind::Referral,
                                         {{"person", person},
                                          {"direction", std::string("OUT")},
                                          {"status", std::string("SENT")},
                                          {"service", service},
                                          {"referred_on", PartialDate{2026, 11, 2}}});
    const RecordId timeless = office.add(
        Kind::Contact, {{"person", person}, {"corrects", gate}, {"mode", std::string("PHONE")}});

    const auto keys = timelineKeys(*office.reader, person);
    QVERIFY(keys);
    std::vector<RecordId> order;
    for (const store::TimelineKey &key : *keys)
        order.push_back(key.id);
    QVERIFY(order == std::vector({timeless, gate, night, referral, release}));
    const auto entries = timelineEntries(*office.reader, *keys);
    QVERIFY(entries);
    QCOMPARE(entries->size(), std::size_t{5});
    const TimelineEntry &first = entries->at(0);
    QVERIFY(!first.hasTime && !first.at && !first.day && first.corrects == gate);
    const TimelineEntry &second = entries->at(1);
    QVERIFY(second.hasTime && second.at && second.gateOutcome == "MET" && second.mode == "GATE");
    QVERIFY(second.outcome == "ATTENDED" && second.place == "At the gate");
    QVERIFY(second.note == "Walked to the bus" && second.madeByName == "Siân T.");
    QVERIFY(second.isCorrected && !first.isCorrected);
    QCOMPARE(second.view.localState, RecordState::Queued);
    const TimelineEntry &third = entries->at(2);
    QVERIFY(!third.hasTime && third.day == today && third.answer == "SUPPORTED");
    const TimelineEntry &fourth = entries->at(3);
    QVERIFY(fourth.service == "Example Homes" && fourth.status == "SENT");
    QVERIFY(fourth.direction == "OUT");
    const TimelineEntry &fifth = entries->at(4);
    QVERIFY(fifth.day == PartialDate({2026, 11, 0}) && fifth.releaseTime == 510);
    QVERIFY(fifth.status == "RELEASED" && !fifth.isVoid);

    office.withdraw(Kind::Contact, gate);
    QCOMPARE(timelineKeys(*office.reader, person)->size(), std::size_t{4});
    QVERIFY(timelineEntries(*office.reader, *keys)->at(1).isVoid); // read with the older keys
    const store::TimelineKey gone{0, Kind::Contact, person};
    QVERIFY(timelineEntries(*office.reader, std::span(&gone, 1))->empty());
}

void TestReadPeople::everyTimelineOfADemo()
{
    ReadOffice office;
    QCOMPARE(office.openAll(), std::string());
    QVERIFY(fillDemo(*office.workspace, {40, 400, 9}, {}));
    std::size_t seen = 0;
    const auto people = peopleByName(*office.reader);
    // Some of them are shown as somebody else.
    QCOMPARE(people->size() + office.workspace->store().samePerson.everybody()->size(),
             std::size_t{40});
    for (const RecordId &person : *people) {
        const auto keys = timelineKeys(*office.reader, person);
        const auto entries = timelineEntries(*office.reader, *keys);
        QVERIFY(entries);
        QCOMPARE(entries->size(), keys->size());
        seen += keys->size();
        QVERIFY(std::is_sorted(keys->begin(), keys->end(),
                               [](const auto &a, const auto &b) { return a.whenMs > b.whenMs; }));
        for (const TimelineEntry &entry : *entries) {
            // The very record that lists show.
            const auto view = findRecord(*office.workspace, entry.key.kind, entry.key.id);
            QVERIFY(view && view->record == entry.view.record);
            QVERIFY(view->madeAt == entry.view.madeAt && view->madeBy == entry.view.madeBy);
            QCOMPARE(view->localState, entry.view.localState);
        }
    }
    std::int64_t all = 0;
    for (const Kind kind : {Kind::Contact, Kind::Accommodation, Kind::Release, Kind::Referral})
        all += office.count(kind);
    QCOMPARE(static_cast<std::int64_t>(seen), all);
}

void TestReadPeople::peopleAndSearch()
{
    ReadOffice office;
    QCOMPARE(office.openAll(), std::string());
    const auto person = [&](const char *given, const char *family, const char *number) {
        NamedValues fields{{"given_names", std::string(given)},
                           {"family_name", std::string(family)},
                           {"date_of_birth", PartialDate{1987, 3, 0}}};
        if (*number)
            fields.emplace_back("prison_number", std::string(number));
        return office.add(Kind::Person, fields);
    };
    const RecordId young = person("Zoe", "Young", "A1234BC");
    const RecordId adams = person("Gruffydd", "Ó Sampla", "");
    const RecordId made = person("Ann", "Adams", "A1234BD");
    (void)office.add(Kind::Contact,
                     {{"person", made}, {"note", std::string("About Sampla's brother")}});
    (void)office.add(Kind::Release,
                     {{"person", made},
                      {"release_date", PartialDate{2026, 11, 1}},
                      {"state", std::string("PLANNED")}});
    QVERIFY(*peopleByName(*office.reader) == std::vector({made, adams, young}));
    const auto rows = personRows(*office.reader, std::vector({made, made, RecordId{}, young}));
    QCOMPARE(rows->size(), std::size_t{3});
    QVERIFY(rows->at(0).releaseDate == PartialDate({2026, 11, 1}));
    QVERIFY(rows->at(0).releaseState == "PLANNED" && rows->at(0).prisonNumber == "A1234BD");
    QVERIFY(rows->at(0).dateOfBirth == PartialDate({1987, 3, 0}));
    QVERIFY(!rows->at(2).releaseDate && rows->at(2).name.family == "Young");

    const auto found = [&](std::string_view text, std::int64_t limit = 10) {
        std::vector<RecordId> ids;
        const auto hits = findPeople(*office.reader, text, limit);
        for (const PersonRow &row : hits.value())
            ids.push_back(row.id);
        return ids;
    };
    QVERIFY(found("sam") == std::vector({adams})); // people alone, never notes about them
    QVERIFY(found("a1234 bc") == std::vector({young}));
    QVERIFY(found("A1234BC") == std::vector({young}));
    QCOMPARE(found("A1234").size(), std::size_t{2});
    QCOMPARE(found("A1234", 1).size(), std::size_t{1});
    QVERIFY(found("").empty() && found("  *\"").empty());

    QVERIFY(recentPeople(*office.reader, 10)->empty());
    store::Recents &recents = office.workspace->store().recents;
    QVERIFY(recents.note(young, {1}) && recents.note(made, {2}) && recents.note(adams, {3}));
    office.withdraw(Kind::Person, adams);
    const auto recent = recentPeople(*office.reader, 10);
    QCOMPARE(recent->size(), std::size_t{2});
    QVERIFY(recent->at(0).id == made && recent->at(1).id == young);
    QCOMPARE(recentPeople(*office.reader, 1)->size(), std::size_t{1});
    QVERIFY(*peopleByName(*office.reader) == std::vector({made, young}));
}

void TestReadPeople::defaultsOfAContact()
{
    ReadOffice office;
    QCOMPARE(office.openAll(), std::string());
    const RecordId person = office.add(Kind::Person, {{"family_name", std::string("Sampleton")}});
    auto defaults = contactDefaults(*office.reader, person);
    QVERIFY(defaults && defaults->place.empty() && defaults->pathways.empty());
    const auto contact = [&](std::int64_t minutesAgo, const char *place, const char *about) {
        NamedValues fields{{"person", person},
                           {"mode", std::string("PHONE")},
                           {"at", office.minutesAgo(minutesAgo)}};
        if (*place)
            fields.emplace_back("place", std::string(place));
        if (*about)
            fields.emplace_back("pathways", std::string(about));
        return office.add(Kind::Contact, fields);
    };
    (void)contact(30, "", "");
    (void)contact(300, "Long ago", "HEALTH"); // entered later, happened before
    (void)contact(60, "The office", "");
    (void)contact(90, "Elsewhere", "ACCOMMODATION;FINANCE_AND_ID");
    defaults = contactDefaults(*office.reader, person);
    QCOMPARE(defaults->place, std::string("The office"));
    QVERIFY(defaults->pathways == std::vector<std::string>({"ACCOMMODATION", "FINANCE_AND_ID"}));
    QCOMPARE(defaults->mode, std::string("PHONE"));
}

//! A screen reads on its thread while somebody saves.
void TestReadPeople::onAnotherThread()
{
    ReadOffice office;
    QCOMPARE(office.openAll(), std::string());
    const RecordId person = office.add(Kind::Person, {{"family_name", std::string("Sampleton")}});
    constexpr std::size_t contacts = 40;
    bool good = true;
    std::thread screen([&] {
        std::size_t seen = 0;
        while (good && seen < contacts) {
            const auto snapshot = office.reader->snapshot();
            const auto keys = timelineKeys(*office.reader, person);
            if (!snapshot || !keys || keys->size() < seen) {
                good = false;
                break;
            }
            const auto entries = timelineEntries(*office.reader, *keys);
            good = entries && entries->size() == keys->size();
            seen = keys->size();
        }
    });
    for (std::size_t i = 0; i < contacts; ++i)
        (void)office.add(Kind::Contact, {{"person", person}, {"note", std::string("Saved")}});
    screen.join();
    QVERIFY(good);
}

QTEST_GUILESS_MAIN(TestReadPeople)
#include "tst_read_people.moc"
