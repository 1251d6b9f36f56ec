// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/bare_store.h"

#include "domain/calendar.h"
#include "domain/schema_table.h"
#include "store/agenda.h"
#include "store/records.h"

#include <QElapsedTimer>
#include <QTest>

#include <rapidcheck.h>

#include <algorithm>

using namespace throughline;
using base::RecordId;
using domain::fieldNumber;
using domain::Kind;
using domain::PartialDate;
using store::Agenda;
using store::StoredRow;
using store::TimelineKey;
using Ids = std::vector<RecordId>;

namespace {

//! Made at that moment, the n-th of it.
[[nodiscard]] RecordId idAt(std::int64_t ms, std::uint32_t n)
{
    RecordId id;
    for (std::size_t i = 6; i-- > 0; ms >>= 8)
        id.bytes[i] = static_cast<std::uint8_t>(ms);
    for (std::size_t i = 16; i-- > 12; n >>= 8)
        id.bytes[i] = static_cast<std::uint8_t>(n);
    return id;
}

template<class T>
[[nodiscard]] std::optional<T> valueOf(const domain::Record &record, std::string_view field)
{
    const auto *value = record.find(domain::describe(record.kind).field(field)->number);
    const auto *held = value ? std::get_if<T>(value) : nullptr;
    return held ? std::optional<T>(*held) : std::nullopt;
}

[[nodiscard]] std::string textOf(const domain::Record &record, std::string_view field)
{
    return valueOf<std::string>(record, field).value_or(std::string());
}

[[nodiscard]] PartialDate firstDay(PartialDate date)
{
    return *domain::partialDate(date.year, date.month ? date.month : 1, date.day ? date.day : 1);
}

[[nodiscard]] PartialDate lastDay(PartialDate date)
{
    const int month = date.month ? date.month : 12;
    return *domain::partialDate(date.year, month,
                                date.day ? date.day : domain::daysInMonth(date.year, month));
}

//! The moment at which the day begins in London, looked for and not computed.
[[nodiscard]] std::int64_t midnight(PartialDate day)
{
    std::int64_t ms = domain::daysFromCivil(day.year, day.month, day.day) * 86'400'000;
    while (domain::londonDay({ms}) >= day)
        ms -= 15 * 60'000;
    while (domain::londonDay({ms}) < day)
        ms += 15 * 60'000;
    return ms;
}

constexpr std::int64_t anEvening = 1'790'000'000'000; // in September 2026
constexpr std::uint8_t people = 3;

[[nodiscard]] RecordId personNumber(int number)
{
    return idAt(1000, static_cast<std::uint32_t>(number));
}

//! A day of a few weeks around a change of the clocks, a month or a year.
[[nodiscard]] PartialDate someDate()
{
    const int year = *rc::gen::element(2026, 2026, 2026, 2027);
    const int month = *rc::gen::element(0, 1, 10, 10, 11, 12);
    return *domain::partialDate(year, month, month ? *rc::gen::inRange(0, 31) : 0);
}

[[nodiscard]] bool oneIn(int n)
{
    return *rc::gen::inRange(0, n) == 0;
}

//! Records about a few people, in a store and beside it.
struct Office : BareStore
{
    store::Records records{connection};
    Agenda agenda{connection};
    std::vector<domain::Record> all;
    std::uint32_t number = 0;

    [[nodiscard]] StoredRow begun(Kind kind)
    {
        StoredRow row;
        row.record.kind = kind;
        row.record.id = idAt(anEvening + *rc::gen::inRange(-5, 5), ++number);
        row.record.folder = idOf<base::FolderId>(1);
        set(row, "person", personNumber(*rc::gen::inRange<int>(0, people)));
        if (oneIn(5))
            row.record.voidReason = "by mistake";
        return row;
    }
    static void set(StoredRow &row, std::string_view field, domain::Value value)
    {
        row.record.set(domain::describe(row.record.kind).field(field)->number, std::move(value));
    }
    void keep(const StoredRow &row)
    {
        RC_ASSERT(records.put(row).ok());
        all.push_back(row.record);
    }
    [[nodiscard]] Ids idsOf(Kind kind) const
    {
        Ids ids;
        for (const domain::Record &record : all) {
            if (record.kind == kind)
                ids.push_back(record.id);
        }
        return ids;
    }
    void addRelease()
    {
        StoredRow row = begun(Kind::Release);
        if (!oneIn(6))
            set(row, "release_date", someDate());
        if (oneIn(2))
            set(row, "release_time", std::int64_t{*rc::gen::element(0, 510, 1439)});
        set(row, "state",
            *rc::gen::element<std::string>("PLANNED", "RELEASED", "CANCELLED", "RECALLED"));
        keep(row);
    }
    void addContact()
    {
        StoredRow row = begun(Kind::Contact);
        if (!oneIn(4))
            set(row, "at",
                domain::londonInstant({anEvening + *rc::gen::inRange(-3, 3) * 86'400'000}));
        if (oneIn(2))
            set(row, "gate_outcome", std::string("MET"));
        addReleaseTo(row);
        keep(row);
    }
    void addAccommodation()
    {
        StoredRow row = begun(Kind::Accommodation);
        if (oneIn(2))
            set(row, "from_date", someDate());
        if (oneIn(2))
            set(row, "answered_on", someDate());
        if (!oneIn(5))
            set(row, "timepoint",
                *rc::gen::element<std::string>("FIRST_NIGHT", "FIRST_NIGHT", "D7", "PLANNED"));
        addReleaseTo(row);
        keep(row);
    }
    void addReferral()
    {
        StoredRow row = begun(Kind::Referral);
        if (oneIn(2))
            set(row, "referred_on", someDate());
        keep(row);
    }
    void addAppointment()
    {
        StoredRow row = begun(Kind::Appointment);
        if (!oneIn(6))
            set(row, "starts",
                domain::WallDateTime{firstDay(someDate()),
                                     *rc::gen::element<std::int16_t>(0, 600, 1439)});
        if (!oneIn(6))
            set(row, "state",
                *rc::gen::element<std::string>("PLANNED", "STARTED", "DONE", "DID_NOT_HAPPEN",
                                               "RESCHEDULED", "CANCELLED"));
        keep(row);
    }
    void addReleaseTo(StoredRow &row)
    {
        const Ids releases = idsOf(Kind::Release);
        if (!releases.empty() && !oneIn(4))
            set(row, "release", *rc::gen::elementOf(releases));
    }
    void fill()
    {
        RC_ASSERT(connection
                      .execute("DELETE FROM release; DELETE FROM contact; DELETE FROM person; "
                               "DELETE FROM accommodation; DELETE FROM referral; "
                               "DELETE FROM appointment")
                      .ok());
        all.clear();
        for (int left = *rc::gen::inRange(0, 12); left > 0; --left)
            addRelease();
        for (int left = *rc::gen::inRange(0, 12); left > 0; --left)
            addContact();
        for (int left = *rc::gen::inRange(0, 12); left > 0; --left)
            addAccommodation();
        for (int left = *rc::gen::inRange(0, 4); left > 0; --left)
            addReferral();
        for (int left = *rc::gen::inRange(0, 8); left > 0; --left)
            addAppointment();
    }
    //! What is not withdrawn and passes, in the order that the key gives.
    template<class Passes, class Key>
    [[nodiscard]] Ids expected(Kind kind, const Passes &passes, const Key &key) const
    {
        std::vector<std::pair<decltype(key(all.front())), RecordId>> found;
        for (const domain::Record &record : all) {
            if (record.kind == kind && !record.voidReason && passes(record))
                found.emplace_back(key(record), record.id);
        }
        std::sort(found.begin(), found.end());
        Ids ids;
        for (const auto &[place, id] : found)
            ids.push_back(id);
        return ids;
    }
    //! The one made last of those that pass.
    template<class Passes>
    [[nodiscard]] std::optional<RecordId> newest(Kind kind, const Passes &passes) const
    {
        const Ids ids = expected(kind, passes, [](const auto &record) { return record.id; });
        return ids.empty() ? std::nullopt : std::optional(ids.back());
    }
    void addPerson(const std::string &family, const std::string &given)
    {
        StoredRow row;
        row.record.kind = Kind::Person;
        row.record.id = idAt(anEvening, ++number);
        row.record.folder = idOf<base::FolderId>(1);
        if (!family.empty())
            set(row, "family_name", family);
        if (!given.empty())
            set(row, "given_names", given);
        if (!records.put(row).ok())
            qFatal("no person");
        all.push_back(row.record);
    }
    [[nodiscard]] std::vector<std::string> familyNames()
    {
        std::vector<std::string> names;
        const auto ids = agenda.peopleByName();
        for (const RecordId &id : ids.value())
            names.push_back(textOf((*records.find(Kind::Person, id))->record, "family_name"));
        return names;
    }
};

[[nodiscard]] auto always()
{
    return [](const domain::Record &) { return true; };
}

[[nodiscard]] auto about(const RecordId &person)
{
    return [person](const domain::Record &record) {
        return valueOf<RecordId>(record, "person") == person;
    };
}

} // namespace

class TestAgenda : public QObject
{
    Q_OBJECT

private slots:
    void releasesOfDays();
    void monthsAndYearsBelongToTheirWholeSpan();
    void nextDayWithReleases();
    void appointmentsWithoutAnOutcome();
    void atTheGateAndTheFirstNight();
    void releaseThatMatters();
    void timelines();
    void peopleInOrderOfName();
    void peopleSortWithoutMarksAndCase();
    void manyEntriesAndPeople();
};

void TestAgenda::releasesOfDays()
{
    Office office;
    QVERIFY(rc::check("releases between two dates, in order", [&] {
        office.fill();
        const PartialDate first = someDate();
        const PartialDate last = someDate();
        const auto between = [&](const domain::Record &release) {
            const auto date = valueOf<PartialDate>(release, "release_date");
            return date && firstDay(*date) >= firstDay(first) && lastDay(*date) <= lastDay(last);
        };
        const auto key = [](const domain::Record &release) {
            return std::pair(
                firstDay(valueOf<PartialDate>(release, "release_date").value_or(PartialDate{1})),
                valueOf<std::int64_t>(release, "release_time").value_or(24 * 60));
        };
        RC_ASSERT(*office.agenda.releasesBetween(first, last)
                  == office.expected(Kind::Release, between, key));
    }));
}

void TestAgenda::monthsAndYearsBelongToTheirWholeSpan()
{
    Office office;
    const auto add = [&](PartialDate date) {
        StoredRow row;
        row.record.kind = Kind::Release;
        row.record.id = idAt(1, ++office.number);
        Office::set(row, "release_date", date);
        VERIFY_OK(office.records.put(row));
    };
    add({2026, 11, 0});
    add({2026, 0, 0});
    add({2026, 11, 1});
    const auto found = [&](PartialDate first, PartialDate last) {
        return office.agenda.releasesBetween(first, last)->size();
    };
    QCOMPARE(found({2026, 11, 1}, {2026, 11, 1}), std::size_t{1}); // not known to be today
    QCOMPARE(found({2026, 11, 1}, {2026, 11, 30}), std::size_t{2});
    QCOMPARE(found({2026, 11, 2}, {2026, 11, 30}), std::size_t{0});
    QCOMPARE(found({2026, 11, 0}, {2026, 11, 0}), std::size_t{2});
    QCOMPARE(found({2026, 1, 1}, {2026, 12, 31}), std::size_t{3});
    QCOMPARE(found({2026, 0, 0}, {2026, 0, 0}), std::size_t{3});
    QCOMPARE(found({2026, 12, 1}, {2026, 11, 1}), std::size_t{0});
}

void TestAgenda::appointmentsWithoutAnOutcome()
{
    Office office;
    QVERIFY(rc::check("appointments from one day to another, in order", [&] {
        office.fill();
        const PartialDate first = firstDay(someDate());
        const PartialDate last = firstDay(someDate());
        const auto starts = [](const domain::Record &record) {
            return valueOf<domain::WallDateTime>(record, "starts");
        };
        const auto isOpen = [&](const domain::Record &record) {
            const std::string state = textOf(record, "state");
            return starts(record) && starts(record)->date >= first && starts(record)->date <= last
                && (state.empty() || state == "PLANNED" || state == "STARTED");
        };
        RC_ASSERT(*office.agenda.openAppointments(first, last)
                  == office.expected(Kind::Appointment, isOpen, starts));
    }));
}

void TestAgenda::nextDayWithReleases()
{
    Office office;
    QVERIFY(rc::check("the next day with a release that is not cancelled", [&] {
        office.fill();
        const PartialDate after = someDate();
        const auto later = [&](const domain::Record &release) {
            const auto date = valueOf<PartialDate>(release, "release_date");
            return date && date->isWholeDay() && *date > lastDay(after)
                && textOf(release, "state") != "CANCELLED";
        };
        const auto day = [](const domain::Record &release) {
            return valueOf<PartialDate>(release, "release_date").value_or(PartialDate{});
        };
        const Ids ids = office.expected(Kind::Release, later, day);
        std::optional<Agenda::ReleaseDay> expected;
        for (const RecordId &id : ids) {
            const PartialDate date = day((*office.records.find(Kind::Release, id))->record);
            if (!expected)
                expected = {date, 0};
            if (date == expected->date)
                ++expected->count;
        }
        RC_ASSERT(*office.agenda.nextReleaseDay(after) == expected);
    }));
}

void TestAgenda::atTheGateAndTheFirstNight()
{
    Office office;
    QVERIFY(rc::check("the latest entry counts", [&] {
        office.fill();
        for (const RecordId &release : office.idsOf(Kind::Release)) {
            const auto ofRelease = [&](const domain::Record &record) {
                return valueOf<RecordId>(record, "release") == release;
            };
            const Ids atGate = office.expected(
                Kind::Contact,
                [&](const domain::Record &contact) {
                    return ofRelease(contact) && !textOf(contact, "gate_outcome").empty();
                },
                [](const domain::Record &contact) {
                    const auto at = valueOf<domain::Instant>(contact, "at");
                    return at ? at->at.value : base::madeAt(contact.id).value;
                });
            RC_ASSERT(*office.agenda.gateContact(release)
                      == (atGate.empty() ? std::nullopt : std::optional(atGate.back())));
            const auto row = office.records.find(Kind::Release, release);
            const auto person = valueOf<RecordId>((*row)->record, "person");
            RC_ASSERT(*office.agenda.firstNight(release)
                      == office.newest(Kind::Accommodation, [&](const domain::Record &entry) {
                             // Whoever it is written about: one person may be recorded twice.
                             return ofRelease(entry) && textOf(entry, "timepoint") == "FIRST_NIGHT";
                         }));
            const std::string_view skipped[] = {"PLANNED", "D7"};
            RC_ASSERT(*office.agenda.newestAccommodation(*person, release, skipped)
                      == office.newest(Kind::Accommodation, [&](const domain::Record &entry) {
                             const std::string timepoint = textOf(entry, "timepoint");
                             return ofRelease(entry) && timepoint != "PLANNED" && timepoint != "D7"
                                 && valueOf<RecordId>(entry, "person") == person;
                         }));
        }
        for (int i = 0; i < people; ++i)
            RC_ASSERT(*office.agenda.newestAccommodation(personNumber(i), std::nullopt, {})
                      == office.newest(Kind::Accommodation, about(personNumber(i))));
    }));
}

void TestAgenda::releaseThatMatters()
{
    Office office;
    QVERIFY(rc::check("the latest date of what is not over", [&] {
        office.fill();
        for (int i = 0; i < people; ++i) {
            const Ids ids = office.expected(
                Kind::Release, about(personNumber(i)), [](const domain::Record &release) {
                    const std::string state = textOf(release, "state");
                    return std::pair(state != "CANCELLED" && state != "RECALLED",
                                     valueOf<PartialDate>(release, "release_date"));
                });
            RC_ASSERT(*office.agenda.newestRelease(personNumber(i))
                      == (ids.empty() ? std::nullopt : std::optional(ids.back())));
        }
    }));
}

void TestAgenda::timelines()
{
    Office office;
    QVERIFY(rc::check("everything about a person, newest first", [&] {
        office.fill();
        const RecordId person = personNumber(*rc::gen::inRange<int>(0, people));
        std::vector<TimelineKey> expected;
        for (const domain::Record &record : office.all) {
            if (record.voidReason || !about(person)(record) || record.kind == Kind::Appointment)
                continue;
            const auto at = record.kind == Kind::Contact ? valueOf<domain::Instant>(record, "at")
                                                         : std::nullopt;
            std::optional<PartialDate> day;
            if (record.kind == Kind::Release)
                day = valueOf<PartialDate>(record, "release_date");
            if (record.kind == Kind::Referral)
                day = valueOf<PartialDate>(record, "referred_on");
            if (record.kind == Kind::Accommodation) {
                day = valueOf<PartialDate>(record, "from_date");
                day = day ? day : valueOf<PartialDate>(record, "answered_on");
            }
            expected.push_back({at        ? at->at.value
                                    : day ? midnight(firstDay(*day))
                                          : base::madeAt(record.id).value,
                                record.kind, record.id});
        }
        std::sort(expected.begin(), expected.end(), [](const auto &a, const auto &b) {
            return std::pair(a.whenMs, a.id) > std::pair(b.whenMs, b.id);
        });
        RC_ASSERT(*office.agenda.timelineKeys(person) == expected);

        Ids contacts;
        for (const TimelineKey &key : expected) {
            if (key.kind == Kind::Contact)
                contacts.push_back(key.id);
        }
        const auto limit = *rc::gen::inRange<std::size_t>(0, 14);
        contacts.resize(std::min(contacts.size(), limit));
        RC_ASSERT(*office.agenda.recentContacts(person, static_cast<std::int64_t>(limit))
                  == contacts);
    }));
}

void TestAgenda::peopleInOrderOfName()
{
    Office office;
    QVERIFY(rc::check("by family name, given names, id", [&] {
        office.fill();
        const auto name = rc::gen::element<std::string>("", "Ann", "ann", "ANNE", "Bo", "b", "z");
        for (int left = *rc::gen::inRange(0, 12); left > 0; --left)
            office.addPerson(*name, *name);
        const auto lower = [](std::string text) {
            return QString::fromStdString(text).toLower().toStdString();
        };
        RC_ASSERT(*office.agenda.peopleByName()
                  == office.expected(Kind::Person, always(), [&](const domain::Record &person) {
                         const std::string family = lower(textOf(person, "family_name"));
                         const std::string given = lower(textOf(person, "given_names"));
                         return family.empty() ? std::pair(given, family)
                                               : std::pair(family, given);
                     }));
    }));
}

void TestAgenda::peopleSortWithoutMarksAndCase()
{
    Office office;
    const std::vector<std::string> names = {"Adams",    "de Souza", "Łódzki", "Ludgrove",
                                            "Ó Sampla", "Oakley",   "Öberg",  "Young"};
    for (auto name = names.rbegin(); name != names.rend(); ++name)
        office.addPerson(*name, "Made Up");
    QVERIFY(office.familyNames() == names);
}

//! Lines of figures, and bounds far above them that only a lost index would break.
void TestAgenda::manyEntriesAndPeople()
{
    Office office;
    constexpr int count = 20'000;
    VERIFY_OK(office.connection.execute("BEGIN"));
    for (int i = 0; i < count; ++i) {
        StoredRow row;
        row.record.kind = Kind::Contact;
        row.record.id = idAt(anEvening + i, ++office.number);
        Office::set(row, "person", personNumber(i % 10));
        Office::set(row, "at", domain::londonInstant({anEvening - i * 60'000LL}));
        Office::set(row, "note", std::string(180, 'n'));
        VERIFY_OK(office.records.insertNew(row));
        office.addPerson("Sampleton" + std::to_string(i * 7919 % count), "Made Up");
    }
    VERIFY_OK(office.connection.execute("COMMIT"));
    office.reopen();
    QElapsedTimer timer;
    timer.start();
    const auto keys = office.agenda.timelineKeys(personNumber(3));
    const qint64 timeline = timer.nsecsElapsed();
    QCOMPARE(keys->size(), std::size_t{count / 10});
    timer.restart();
    const auto ids = office.agenda.peopleByName();
    const qint64 names = timer.nsecsElapsed();
    QCOMPARE(ids->size(), std::size_t{count});
    qInfo("timeline of 2,000 entries %.1f ms, 20,000 people by name %.1f ms",
          static_cast<double>(timeline) / 1e6, static_cast<double>(names) / 1e6);
    QVERIFY(timeline < 2'000'000'000);
    QVERIFY(names < 2'000'000'000);
}

QTEST_APPLESS_MAIN(TestAgenda)

#include "tst_agenda.moc"
