// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "open_member.h"
#include "open_session.h"

#include "Throughline/Models/differences_model.h"
#include "Throughline/Models/person_model.h"
#include "Throughline/Models/undo_model.h"
#include "domain/rules/state_machines.h"

using namespace throughline;
using domain::fieldNumber;
using domain::Kind;
using domain::Value;
using models::DifferenceRow;
using service::MemberRole;

//! Differences on the screen: two real devices have answered one question apart, and somebody
//! chooses on one of them (interface.md 3.12).
class TestDifferenceScreens : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void nothingToDecide();
    void bothAnswersAreShownAndNoneIsMarked();
    void theAnswerThatIsMarkedIsUsed();
    void withoutAnAnswerNothingIsSaved();
    void undoOpensItAgain();
    void bothAreKeptWhereBothCanStand();
    void laterGoesToTheEndAndComesBack();
    void aManagerChoosesWhatMayHurt();
    void answersThatComeMeanwhileAreSeenFirst();
    void thePersonSaysThatThereAreSeveral();

private:
    //! What each of the two says about a record without knowing of the other, with a sync after it.
    void differ(Kind kind, const base::RecordId &id, std::uint16_t field, const Value &managers,
                const Value &workers);
    [[nodiscard]] base::RecordId differingNumber();
    //! The device behind the screens.
    void open(test::WorldDevice &device);
    [[nodiscard]] models::Session &session() { return *m_open->session; }
    void shows(int count);
    [[nodiscard]] models::DifferencesModel &model() { return *m_model; }
    [[nodiscard]] std::vector<DifferenceRow> rows()
    {
        return test::rowsOf<DifferenceRow>(model().questions());
    }

    std::unique_ptr<test::SyncWorld> m_world;
    std::unique_ptr<test::WorldDevice> m_admin; //!< a manager
    std::unique_ptr<test::WorldDevice> m_worker;
    base::RecordId m_person;
    std::optional<test::OpenMember> m_open;
    std::unique_ptr<models::DifferencesModel> m_model;
};

namespace {

constexpr auto number = fieldNumber<Kind::ContactPoint>("value");

void must(const base::Result<void> &result)
{
    test::require(result.ok(), result ? "" : result.error().message.c_str());
}

base::RecordId add(test::WorldDevice &device, Kind kind, const base::RecordId &person,
                   std::vector<domain::FieldValue> fields)
{
    auto edit = service::Edit::begin(*device);
    test::require(edit.ok(), "an edit");
    fields.emplace_back(domain::describe(kind).field("person")->number, person);
    const auto id = edit->addAbout({kind, std::move(fields)});
    test::require(id.ok(), id ? "" : id.error().message.c_str());
    must(edit->commit());
    return *id;
}

void change(test::WorldDevice &device, Kind kind, const base::RecordId &id, std::uint16_t field,
            const Value &value)
{
    auto edit = service::Edit::begin(*device);
    test::require(edit.ok(), "an edit");
    must(edit->change(kind, id, {{field, value}}));
    must(edit->commit());
}

[[nodiscard]] QString textOf(const DifferenceRow &row, int answer, const char *what = "text")
{
    return row.answers[answer].toMap().value(QLatin1String(what)).toString();
}

} // namespace

void TestDifferenceScreens::init()
{
    m_world = std::make_unique<test::SyncWorld>(7);
    m_admin = m_world->newOrganisation();
    m_worker = m_world->join(*m_admin, "Rhys Example", MemberRole::Caseworker);
    auto edit = service::Edit::begin(**m_admin);
    m_person =
        *edit->addPerson({Kind::Person,
                          {{fieldNumber<Kind::Person>("given_names"), std::string("Jamie")},
                           {fieldNumber<Kind::Person>("family_name"), std::string("Sampleton")}}},
                         service::writableTeams(**m_admin).front());
    must(edit->commit());
    for (test::WorldDevice *const device : {m_admin.get(), m_worker.get()})
        test::syncWell(*device);
}

void TestDifferenceScreens::cleanup()
{
    m_model.reset();
    m_open.reset();
    m_worker.reset();
    m_admin.reset();
    m_world.reset();
}

void TestDifferenceScreens::differ(Kind kind, const base::RecordId &id, std::uint16_t field,
                                   const Value &managers, const Value &workers)
{
    for (test::WorldDevice *const device : {m_admin.get(), m_worker.get()})
        test::syncWell(*device);
    change(*m_admin, kind, id, field, managers);
    m_world->advance(60'000);
    change(*m_worker, kind, id, field, workers);
    for (test::WorldDevice *const device : {m_admin.get(), m_worker.get(), m_admin.get()})
        test::syncWell(*device);
}

base::RecordId TestDifferenceScreens::differingNumber()
{
    const base::RecordId id = add(*m_admin, Kind::ContactPoint, m_person,
                                  {{fieldNumber<Kind::ContactPoint>("type"), std::string("MOBILE")},
                                   {number, std::string("07700 900000")}});
    differ(Kind::ContactPoint, id, number, std::string("07700 900123"),
           std::string("07700 900077"));
    return id;
}

void TestDifferenceScreens::open(test::WorldDevice &device)
{
    m_open.emplace(device, test::noServer);
    m_model = std::make_unique<models::DifferencesModel>();
    m_model->setSession(&session());
}

void TestDifferenceScreens::shows(int count)
{
    QTRY_VERIFY(model().isReady());
    QTRY_COMPARE(model().count(), count);
}

void TestDifferenceScreens::nothingToDecide()
{
    open(*m_worker);
    shows(0);
    QVERIFY(rows().empty());
    QVERIFY(model().sumText().isEmpty());
}

void TestDifferenceScreens::bothAnswersAreShownAndNoneIsMarked()
{
    (void)differingNumber();
    open(*m_worker);
    shows(1);
    const DifferenceRow row = rows().front();
    QCOMPARE(row.title, QStringLiteral("Mobile: Number or address"));
    QCOMPARE(row.name, QStringLiteral("Jamie S."));
    QCOMPARE(row.place, QStringLiteral("1 of 1"));
    QCOMPARE(row.answers.size(), 3);
    QCOMPARE(textOf(row, 0), QStringLiteral("07700 900123"));
    QVERIFY2(textOf(row, 0, "detail").contains(QStringLiteral("on another device")),
             qPrintable(textOf(row, 0, "detail")));
    QCOMPARE(textOf(row, 1), QStringLiteral("07700 900077"));
    QVERIFY2(textOf(row, 1, "detail").startsWith(QStringLiteral("Rhys E., written today at ")),
             qPrintable(textOf(row, 1, "detail")));
    QVERIFY(textOf(row, 1, "detail").endsWith(QStringLiteral("on this device")));
    QCOMPARE(textOf(row, 2), QStringLiteral("Keep both"));
    QVERIFY2(row.arrived.startsWith(QStringLiteral("The last of them arrived today at ")),
             qPrintable(row.arrived));
    QVERIFY(row.chosen.isEmpty());
    QVERIFY(row.whoChooses.isEmpty());
    QCOMPARE(model().mine(), 1);
    QCOMPARE(model().sumText(), QStringLiteral("1 to decide"));
}

void TestDifferenceScreens::theAnswerThatIsMarkedIsUsed()
{
    const base::RecordId id = differingNumber();
    open(*m_worker);
    shows(1);
    model().choose(rows().front().question, QStringLiteral("0"));
    QCOMPARE(rows().front().chosen, QStringLiteral("0"));
    const QSignalSpy settled(&model(), &models::DifferencesModel::settled);
    model().settle(rows().front().question);
    shows(0);
    QTRY_COMPARE(settled.count(), 1);
    QVERIFY(session().undo()->text().startsWith(QStringLiteral("Decided.")));
    std::string held;
    session().read<std::string>(
        this,
        [id](service::Reader &reader) -> base::Result<std::string> {
            TL_TRY(const auto view, reader.view(Kind::ContactPoint, id));
            return std::string(domain::fieldText(view.record, number));
        },
        [&](base::Result<std::string> read) { held = *read; });
    QTRY_COMPARE(held, std::string("07700 900123"));
}

void TestDifferenceScreens::withoutAnAnswerNothingIsSaved()
{
    (void)differingNumber();
    open(*m_worker);
    shows(1);
    model().settle(rows().front().question);
    QCOMPARE(rows().front().problem, QStringLiteral("Select the answer to use"));
    QVERIFY(!model().isBusy());
    model().choose(rows().front().question, QStringLiteral("1"));
    QVERIFY(rows().front().problem.isEmpty());
}

void TestDifferenceScreens::undoOpensItAgain()
{
    (void)differingNumber();
    open(*m_worker);
    shows(1);
    model().choose(rows().front().question, QStringLiteral("0"));
    model().settle(rows().front().question);
    shows(0);
    QTRY_VERIFY(session().undo()->isPossible());
    session().undo()->undo();
    shows(1);
    QCOMPARE(rows().front().answers.size(), 3);
    QVERIFY(rows().front().chosen.isEmpty());
}

void TestDifferenceScreens::bothAreKeptWhereBothCanStand()
{
    (void)differingNumber();
    open(*m_worker);
    shows(1);
    model().choose(rows().front().question, QStringLiteral("both"));
    model().settle(rows().front().question);
    shows(0);
    std::vector<std::string> held;
    const auto readAll = [&] {
        held.clear();
        session().read<std::vector<std::string>>(
            this,
            [person = m_person](service::Reader &reader) -> base::Result<std::vector<std::string>> {
                std::vector<std::string> found;
                TL_CHECK(reader.store().records.forEach(
                    Kind::ContactPoint, {.person = person}, [&](const store::StoredRow &row) {
                        found.emplace_back(domain::fieldText(row.record, number));
                        return base::Result<void>();
                    }));
                std::ranges::sort(found);
                return found;
            },
            [&](base::Result<std::vector<std::string>> read) { held = *read; });
    };
    readAll();
    QTRY_COMPARE(held.size(), std::size_t(2));
    QCOMPARE(held, (std::vector<std::string>{"07700 900077", "07700 900123"}));
    // Taken back, the second one goes as if it had never been.
    session().undo()->undo();
    shows(1);
    readAll();
    QTRY_COMPARE(held.size(), std::size_t(1));
}

void TestDifferenceScreens::laterGoesToTheEndAndComesBack()
{
    (void)differingNumber();
    (void)differingNumber();
    open(*m_worker);
    shows(2);
    const QString first = rows().front().question;
    model().setLater(first, true);
    QCOMPARE(rows().back().question, first);
    QVERIFY(rows().back().later);
    QCOMPARE(model().mine(), 2); // put aside is not decided
    model().setLater(first, false);
    QCOMPARE(rows().front().question, first);
    QVERIFY(!rows().front().later);
}

void TestDifferenceScreens::aManagerChoosesWhatMayHurt()
{
    constexpr auto doNotContact = fieldNumber<Kind::Person>("do_not_contact");
    differ(Kind::Person, m_person, doNotContact, std::int64_t{1}, std::int64_t{0});
    open(*m_worker);
    shows(1);
    const DifferenceRow row = rows().front();
    QCOMPARE(row.title, QStringLiteral("Do not contact"));
    QCOMPARE(textOf(row, 0), QStringLiteral("Do not contact them"));
    QCOMPARE(textOf(row, 1), QStringLiteral("They may be contacted"));
    QCOMPARE(row.answers.size(), 2); // only one of them can be true
    QVERIFY(row.whoChooses.startsWith(QStringLiteral("A manager chooses")));
    model().choose(row.question, QStringLiteral("0"));
    QVERIFY(rows().front().chosen.isEmpty());
    QCOMPARE(model().mine(), 0);
    QCOMPARE(model().sumText(), QStringLiteral("1 for others to decide"));
    m_model.reset();
    m_open.reset();
    open(*m_admin);
    shows(1);
    QVERIFY(rows().front().whoChooses.isEmpty());
    QCOMPARE(model().mine(), 1);
}

void TestDifferenceScreens::answersThatComeMeanwhileAreSeenFirst()
{
    const base::RecordId id = differingNumber();
    open(*m_worker);
    shows(1);
    model().choose(rows().front().question, QStringLiteral("0"));
    QCOMPARE(rows().front().chosen, QStringLiteral("0"));
    // Somebody else settles it meanwhile, and this device hears of it.
    std::optional<bool> done;
    session().write<void>(
        this,
        [id](service::Workspace &workspace) -> base::Result<void> {
            TL_TRY(auto edit, service::Edit::begin(workspace));
            TL_CHECK(edit.decide(Kind::ContactPoint, id, number, std::string("07700 900077")));
            return edit.commit();
        },
        [&](const base::Result<void> &settled) { done = settled.ok(); });
    QTRY_VERIFY(done && *done);
    shows(0);
    QVERIFY(rows().empty());
}

void TestDifferenceScreens::thePersonSaysThatThereAreSeveral()
{
    (void)differingNumber();
    open(*m_worker);
    models::PersonModel person;
    person.setSession(&session());
    person.setPerson(test::hex(m_person));
    QTRY_COMPARE(person.differing(), 1);
    QTRY_COMPARE(person.reachCount(), 1);
    QVERIFY(test::rowsOf<models::ReachRow>(person.reach()).front().differs);
    shows(1);
    model().choose(rows().front().question, QStringLiteral("0"));
    model().settle(rows().front().question);
    QTRY_COMPARE(person.differing(), 0);
}

QTEST_MAIN(TestDifferenceScreens)
#include "tst_difference_screens.moc"
