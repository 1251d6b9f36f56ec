// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "open_session.h"

#include "Throughline/Models/person_details.h"
#include "Throughline/Models/person_model.h"
#include "Throughline/Models/person_needs.h"
#include "Throughline/Models/record_form.h"
#include "Throughline/Models/record_history.h"
#include "Throughline/Models/record_moves.h"
#include "Throughline/Models/record_words.h"
#include "Throughline/Models/today_model.h"
#include "Throughline/Models/typed_day.h"
#include "Throughline/Models/undo_model.h"

#include <QLocale>

#include <algorithm>

using namespace throughline;
using domain::fieldNumber;
using domain::FieldValue;
using domain::Kind;
using models::DetailRow;
using models::NeedRow;
using test::keysOf;

//! The whole page of a person: what is known, changed one thing at a time and checked; needs and
//! referrals as they move; what was said before (interface.md 3.6, 3.10).
class TestPersonScreens : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void allThatIsKnownIsThere();
    void oneThingIsChangedCheckedAndTakenBack();
    void nothingChangedIsNothingToSave();
    void whatCannotBeReadIsSaidAtItsField();
    void aDraftOutlivesTheForm();
    void anEmptiedAnswerStaysEmptyInItsDraft();
    void aWayToReachThemIsAdded();
    void aReleaseDateIsAdded();
    void anAppointmentIsMadeAndKept();
    void aNumberThatLooksWrongIsTakenAndDoubted();
    void whatIsNeededHasToBeAnswered();
    void aNeedIsOneTap();
    void whatWentWrongStaysToBeRead();
    void aReferralGoesItsWay();
    void nothingIsSentWithoutConsent();
    void theLongestWaitingComesFirst();
    void anActionIsDone();
    void safetyIsInSightAndWhatIsSensitiveIsNot();
    void onlyWhatCanBeDialledIsCalled();
    void earlierAnswersAreReadAndUsedAgain();
    void theTimelineShowsOneKind();
    void days_data();
    void days();
    void times_data();
    void times();
    void moments_data();
    void moments();

private:
    [[nodiscard]] models::Session &session() { return *m_open->session; }
    base::RecordId add(Kind kind, std::vector<FieldValue> fields);
    [[nodiscard]] QString subject(const char *act, Kind kind, const base::RecordId &id,
                                  const QString &rest = {}) const
    {
        return QStringLiteral("%1/%2/%3")
                   .arg(QLatin1String(act),
                        QString::fromStdString(std::string(domain::describe(kind).name)),
                        test::hex(id))
            + (rest.isEmpty() ? QString() : u'/' + rest);
    }
    void open(models::RecordForm &form, const QString &subject)
    {
        form.setSession(&session());
        form.setSubject(subject);
        QTRY_VERIFY(form.isReady());
    }
    template<class Model>
    void open(Model &model)
    {
        model.setSession(&session());
        model.setPerson(test::hex(m_person));
        QTRY_VERIFY(model.isReady());
    }
    void save(models::RecordForm &form)
    {
        const QSignalSpy saved(&form, &models::RecordForm::saved);
        form.proceed();
        if (form.isChecking() && saved.isEmpty())
            form.proceed();
        QTRY_COMPARE(saved.count(), 1);
    }
    [[nodiscard]] static DetailRow rowOf(models::PersonDetails &details, const QString &group,
                                         const QString &label);

    std::unique_ptr<test::OpenSession> m_open;
    base::RecordId m_person;
};

namespace {

[[nodiscard]] std::vector<NeedRow> needRows(QAbstractItemModel *model)
{
    return test::rowsOf<NeedRow>(model);
}

[[nodiscard]] QString problemOf(const models::RecordForm &form, const QString &field)
{
    for (const QVariant &one : form.problems()) {
        if (one.toMap().value(QStringLiteral("field")).toString() == field)
            return one.toMap().value(QStringLiteral("text")).toString();
    }
    return {};
}

//! What stands in a field, once it is on the disk.
[[nodiscard]] QString textOf(models::RecordForm &form, const QString &field)
{
    for (const models::FieldRow &row : test::rowsOf<models::FieldRow>(form.fields())) {
        if (row.field == field)
            return row.text;
    }
    return {};
}

} // namespace

void TestPersonScreens::init()
{
    m_open = std::make_unique<test::OpenSession>();
    m_open->open([this](service::Workspace &workspace) {
        m_person = test::addReleased(workspace, "Jamie", "Sampleton", 3).person;
    });
}

void TestPersonScreens::cleanup()
{
    m_open.reset();
}

base::RecordId TestPersonScreens::add(Kind kind, std::vector<FieldValue> fields)
{
    std::optional<base::RecordId> made;
    fields.emplace_back(domain::describe(kind).field("person")->number, m_person);
    session().write<base::RecordId>(
        this,
        [kind, fields](service::Workspace &workspace) -> base::Result<base::RecordId> {
            TL_TRY(auto edit, service::Edit::begin(workspace));
            TL_TRY(const base::RecordId id, edit.addAbout({kind, fields}));
            TL_CHECK(edit.commit());
            return id;
        },
        [&](base::Result<base::RecordId> id) { made = id ? *id : base::RecordId{}; });
    return QTest::qWaitFor([&] { return made.has_value(); }) ? *made : base::RecordId{};
}

DetailRow TestPersonScreens::rowOf(models::PersonDetails &details, const QString &group,
                                   const QString &label)
{
    for (models::DetailGroup *const found : details.groups()) {
        if (found->key() != group)
            continue;
        for (const DetailRow &row : test::rowsOf<DetailRow>(found->rows())) {
            if (row.label == label)
                return row;
        }
    }
    return {};
}

void TestPersonScreens::allThatIsKnownIsThere()
{
    models::PersonDetails details;
    open(details);
    const DetailRow name = rowOf(details, QStringLiteral("who"), QStringLiteral("Given names"));
    QCOMPARE(name.value, QStringLiteral("Jamie"));
    QVERIFY(name.known);
    QCOMPARE(name.form, subject("change", Kind::Person, m_person, QStringLiteral("given_names")));
    const DetailRow called =
        rowOf(details, QStringLiteral("who"), QStringLiteral("Likes to be called"));
    QVERIFY(!called.known);
    QVERIFY(!called.form.isEmpty());
    // Where somebody stands moves step by step; it is no field to type in.
    const DetailRow status =
        rowOf(details, QStringLiteral("work"), QStringLiteral("Where we are with them"));
    QVERIFY(status.form.isEmpty());
    QCOMPARE(status.moves, QStringLiteral("person/") + test::hex(m_person));
    // It follows what is saved.
    add(Kind::Alias,
        {{fieldNumber<Kind::Alias>("type"), std::string("NICK")},
         {fieldNumber<Kind::Alias>("name"), std::string("Jay")}});
    QTRY_COMPARE(rowOf(details, QStringLiteral("who"), QStringLiteral("Nickname")).value,
                 QStringLiteral("Jay"));
}

void TestPersonScreens::oneThingIsChangedCheckedAndTakenBack()
{
    models::PersonDetails details;
    open(details);
    models::RecordForm form;
    open(form, subject("change", Kind::Person, m_person, QStringLiteral("given_names")));
    QCOMPARE(form.title(), QStringLiteral("Change: Given names"));
    QCOMPARE(form.name(), QStringLiteral("Jamie Sampleton"));
    QCOMPARE(test::rowsOf<models::FieldRow>(form.fields()).size(), std::size_t(1));
    form.type(QStringLiteral("given_names"), QStringLiteral("Jamie Lee"));
    form.proceed();
    QVERIFY(form.isChecking());
    const auto changes = test::rowsOf<models::ChangeRow>(form.changes());
    QCOMPARE(changes.size(), std::size_t(1));
    QCOMPARE(changes[0].before, QStringLiteral("Jamie"));
    QCOMPARE(changes[0].after, QStringLiteral("Jamie Lee"));
    form.backToAnswers();
    QVERIFY(!form.isChecking());
    save(form);
    const auto given = [&] {
        return rowOf(details, QStringLiteral("who"), QStringLiteral("Given names")).value;
    };
    QTRY_COMPARE(given(), QStringLiteral("Jamie Lee"));
    session().undo()->undo();
    QTRY_COMPARE(given(), QStringLiteral("Jamie"));
}

void TestPersonScreens::nothingChangedIsNothingToSave()
{
    models::RecordForm form;
    open(form, subject("change", Kind::Person, m_person, QStringLiteral("given_names")));
    form.proceed();
    QVERIFY(!form.isChecking());
    QCOMPARE(problemOf(form, QString()), QStringLiteral("Nothing is changed yet"));
    // Nor are spaces that somebody else's program kept around a text.
    const base::RecordId need =
        add(Kind::Need,
            {{fieldNumber<Kind::Need>("pathway"), std::string("HEALTH")},
             {fieldNumber<Kind::Need>("status"), std::string("NOT_STARTED")},
             {fieldNumber<Kind::Need>("identified_on"), *domain::partialDate(2026, 11, 24)},
             {fieldNumber<Kind::Need>("own_words"), std::string(" I cannot sleep\n")}});
    models::RecordForm untouched;
    open(untouched, subject("change", Kind::Need, need, QStringLiteral("own_words")));
    untouched.proceed();
    QVERIFY(!untouched.isChecking());
    QCOMPARE(problemOf(untouched, QString()), QStringLiteral("Nothing is changed yet"));
}

void TestPersonScreens::whatCannotBeReadIsSaidAtItsField()
{
    models::RecordForm form;
    open(form, subject("change", Kind::Person, m_person, QStringLiteral("prison_number")));
    form.type(QStringLiteral("prison_number"), QStringLiteral("12345"));
    form.proceed();
    QVERIFY(!form.isChecking());
    QVERIFY(problemOf(form, QStringLiteral("prison_number"))
                .startsWith(QStringLiteral("Prison number must be")));
    // What was typed is still there.
    QCOMPARE(test::rowsOf<models::FieldRow>(form.fields()).front().text, QStringLiteral("12345"));
    models::RecordForm born;
    open(born, subject("change", Kind::Person, m_person, QStringLiteral("date_of_birth")));
    born.type(QStringLiteral("date_of_birth"), QStringLiteral("31 February 1987"));
    born.proceed();
    QVERIFY(!problemOf(born, QStringLiteral("date_of_birth")).isEmpty());
}

void TestPersonScreens::aDraftOutlivesTheForm()
{
    const QString about =
        subject("change", Kind::Person, m_person, QStringLiteral("preferred_name"));
    {
        models::RecordForm form;
        open(form, about);
        form.type(QStringLiteral("preferred_name"), QStringLiteral("Jay"));
        QVERIFY(form.hasAnswers());
    }
    m_open->reopen();
    models::RecordForm form;
    open(form, about);
    QCOMPARE(test::rowsOf<models::FieldRow>(form.fields()).front().text, QStringLiteral("Jay"));
    save(form);
    models::RecordForm again;
    open(again, about);
    QVERIFY(!again.hasAnswers());
}

void TestPersonScreens::anEmptiedAnswerStaysEmptyInItsDraft()
{
    const QString about = subject("change", Kind::Person, m_person, QStringLiteral("given_names"));
    models::RecordForm form;
    open(form, about);
    form.type(QStringLiteral("given_names"), QString());
    QCOMPARE(test::rowsOf<models::FieldRow>(form.fields()).front().text, QString());
    models::RecordForm again;
    open(again, about);
    QTRY_VERIFY(again.hasAnswers());
    QCOMPARE(test::rowsOf<models::FieldRow>(again.fields()).front().text, QString());
}

void TestPersonScreens::aWayToReachThemIsAdded()
{
    models::PersonDetails details;
    open(details);
    models::RecordForm form;
    open(form, subject("add", Kind::ContactPoint, m_person));
    QCOMPARE(form.title(), QStringLiteral("Add a way to reach them"));
    QVERIFY(!form.isChecked()); // a new record has nothing before it to check
    form.choose(QStringLiteral("type"), QStringLiteral("MOBILE"));
    form.type(QStringLiteral("value"), QStringLiteral("07700 900077"));
    form.choose(QStringLiteral("message_safe"), QStringLiteral("0"));
    QTRY_COMPARE(test::rowsOf<models::FieldRow>(form.fields())[3].text, QStringLiteral("0"));
    save(form);
    const auto row = [&] {
        return rowOf(details, QStringLiteral("reach"), QStringLiteral("Mobile"));
    };
    QTRY_COMPARE(row().value, QStringLiteral("07700 900077"));
    QCOMPARE(row().detail, QStringLiteral("Leave no messages"));
    // Undo takes the record away, and what was typed is a draft again.
    session().undo()->undo();
    QTRY_VERIFY(row().value.isEmpty());
    models::RecordForm again;
    open(again, subject("add", Kind::ContactPoint, m_person));
    QVERIFY(again.hasAnswers());
}

//! Without one nobody stands on anybody's list of the day.
void TestPersonScreens::aReleaseDateIsAdded()
{
    models::PersonDetails details;
    open(details);
    models::RecordForm form;
    open(form, subject("add", Kind::Release, m_person));
    QCOMPARE(form.title(), QStringLiteral("Add a release date"));
    QCOMPARE(textOf(form, QStringLiteral("prison")), QStringLiteral("CFI")); // not asked twice
    form.proceed();
    QCOMPARE(problemOf(form, QStringLiteral("release_date")),
             QStringLiteral("Enter: Release date"));
    form.type(QStringLiteral("release_date"), QStringLiteral("today"));
    form.type(QStringLiteral("release_time"), QStringLiteral("soon"));
    QTRY_COMPARE(textOf(form, QStringLiteral("release_time")), QStringLiteral("soon"));
    form.proceed();
    QCOMPARE(problemOf(form, QStringLiteral("release_time")),
             QStringLiteral("Release time: enter a time like 8:30am"));
    form.type(QStringLiteral("release_time"), QStringLiteral("8:30am"));
    QTRY_COMPARE(textOf(form, QStringLiteral("release_time")), QStringLiteral("8:30am"));
    save(form);
    const auto row = [&] { // beside the one that is confirmed
        for (models::DetailGroup *const group : details.groups()) {
            for (const DetailRow &one : test::rowsOf<DetailRow>(group->rows())) {
                if (one.detail.contains(QStringLiteral("Planned")))
                    return one;
            }
        }
        return DetailRow();
    };
    QTRY_VERIFY2(row().detail.startsWith(QStringLiteral("8:30am")), qPrintable(row().detail));
    // Planned, it is changed in a form; it moves at the gate and with tasks alone.
    QVERIFY(row().moves.isEmpty());
    models::RecordForm change;
    open(change, row().form);
    QCOMPARE(textOf(change, QStringLiteral("release_time")), QStringLiteral("8:30am"));
    models::TodayModel today;
    today.setSession(&session());
    QTRY_COMPARE(today.releaseCount(), 1);
}

void TestPersonScreens::anAppointmentIsMadeAndKept()
{
    models::PersonDetails details;
    open(details);
    models::RecordForm form;
    open(form, subject("add", Kind::Appointment, m_person));
    QCOMPARE(form.title(), QStringLiteral("Add an appointment"));
    form.type(QStringLiteral("starts"), QStringLiteral("tomorrow"));
    QTRY_VERIFY(form.hasAnswers());
    form.proceed();
    QCOMPARE(problemOf(form, QStringLiteral("starts")),
             QStringLiteral("Starts: enter a day and a time like 14 March at 2:30pm"));
    form.type(QStringLiteral("starts"), QStringLiteral("tomorrow at 2pm"));
    form.type(QStringLiteral("with_whom"), QStringLiteral("Housing officer"));
    QTRY_COMPARE(textOf(form, QStringLiteral("with_whom")), QStringLiteral("Housing officer"));
    save(form);
    const auto row = [&] {
        return rowOf(details, QStringLiteral("appointments"), QStringLiteral("Appointment"));
    };
    QTRY_COMPARE(row().value, QStringLiteral("25 November 2026 at 2:00pm"));
    QVERIFY2(row().detail.startsWith(
                 QStringLiteral("Housing officer. Siân Tŷ-Enghraifft goes. Planned")),
             qPrintable(row().detail));
    models::PersonModel person;
    open(person);
    QTRY_COMPARE(person.next(), QStringLiteral("Appointment tomorrow at 2:00pm"));

    // What stands in the form is read again as it was.
    models::RecordForm change;
    open(change, row().form);
    QCOMPARE(textOf(change, QStringLiteral("starts")), row().value);
    change.proceed();
    QCOMPARE(change.problems().size(), 1); // nothing is changed yet
    change.type(QStringLiteral("starts"), QStringLiteral("25/11/2026 15:15"));
    QTRY_COMPARE(textOf(change, QStringLiteral("starts")), QStringLiteral("25/11/2026 15:15"));
    save(change);
    QTRY_COMPARE(row().value, QStringLiteral("25 November 2026 at 3:15pm"));

    models::RecordForm missed;
    open(missed, QStringLiteral("move/%1/DID_NOT_HAPPEN").arg(row().moves));
    missed.proceed();
    QCOMPARE(missed.problems().size(), 1);
    missed.choose(QStringLiteral("outcome"), QStringLiteral("DID_NOT_ATTEND"));
    QTRY_VERIFY(missed.hasAnswers());
    save(missed);
    QTRY_VERIFY(row().ended);
    QTRY_VERIFY(person.next().isEmpty() || person.next().startsWith(QStringLiteral("Release")));
}

void TestPersonScreens::aNumberThatLooksWrongIsTakenAndDoubted()
{
    models::RecordForm form;
    open(form, subject("add", Kind::Identifier, m_person));
    form.choose(QStringLiteral("type"), QStringLiteral("PNC"));
    form.type(QStringLiteral("value"), QStringLiteral("1980/0163001B")); // a wrong check letter
    QTRY_VERIFY(!test::rowsOf<models::FieldRow>(form.fields())[0].text.isEmpty());
    save(form);
    QVERIFY2(session().undo()->text().contains(QStringLiteral("Check: Number")),
             qPrintable(session().undo()->text()));
}

void TestPersonScreens::whatIsNeededHasToBeAnswered()
{
    models::RecordForm form;
    open(form, subject("add", Kind::Action, m_person));
    form.proceed();
    QCOMPARE(problemOf(form, QStringLiteral("title")), QStringLiteral("Enter: What is to be done"));
    QVERIFY(!form.isSaving());
}

void TestPersonScreens::aNeedIsOneTap()
{
    models::PersonNeeds needs;
    open(needs);
    QCOMPARE(needs.needCount(), 0);
    QVERIFY(keysOf(needs.pathways()).contains(QStringLiteral("HEALTH")));
    needs.addNeed(QStringLiteral("HEALTH"));
    QTRY_COMPARE(needs.needCount(), 1);
    const NeedRow row = needRows(needs.needs()).front();
    QCOMPARE(row.title, QStringLiteral("Health"));
    QCOMPARE(row.status, QStringLiteral("Needed"));
    QVERIFY(!keysOf(needs.pathways()).contains(QStringLiteral("HEALTH"))); // it is open already
    QVERIFY(row.ask.endsWith(QStringLiteral("/needs=HEALTH")));
    QTRY_VERIFY(session().undo()->isPossible());
    session().undo()->undo();
    QTRY_COMPARE(needs.needCount(), 0);
}

void TestPersonScreens::whatWentWrongStaysToBeRead()
{
    models::PersonNeeds needs;
    open(needs);
    needs.markDone(test::hex(m_person)); // no action
    QTRY_VERIFY(!needs.problem().isEmpty());
    const QString problem = needs.problem();
    add(Kind::Need,
        {{fieldNumber<Kind::Need>("pathway"), std::string("HEALTH")},
         {fieldNumber<Kind::Need>("status"), std::string("NOT_STARTED")},
         {fieldNumber<Kind::Need>("identified_on"), *domain::partialDate(2026, 11, 24)}});
    QTRY_COMPARE(needs.needCount(), 1);
    QCOMPARE(needs.problem(), problem);
    needs.addNeed(QStringLiteral("FINANCE_AND_ID"));
    QTRY_VERIFY(needs.problem().isEmpty());
}

void TestPersonScreens::aReferralGoesItsWay()
{
    add(Kind::Consent,
        {{fieldNumber<Kind::Consent>("purpose"), std::string("SHARE_HOUSING")},
         {fieldNumber<Kind::Consent>("state"), std::string("GIVEN")},
         {fieldNumber<Kind::Consent>("decided_on"), *domain::partialDate(2026, 1, 5)}});
    models::PersonNeeds needs;
    open(needs);
    needs.addNeed(QStringLiteral("ACCOMMODATION"));
    QTRY_COMPARE(needs.needCount(), 1);
    models::RecordForm form;
    open(form, needRows(needs.needs()).front().ask);
    form.type(QStringLiteral("service_name"), QStringLiteral("Example Housing"));
    form.choose(QStringLiteral("consent_purpose"), QStringLiteral("SHARE_HOUSING"));
    QTRY_COMPARE(textOf(form, QStringLiteral("consent_purpose")), QStringLiteral("SHARE_HOUSING"));
    save(form);
    QTRY_COMPARE(needs.referralCount(), 1);
    const auto referral = [&] { return needRows(needs.referrals()).front(); };
    QCOMPARE(referral().title, QStringLiteral("Example Housing"));
    QCOMPARE(referral().status, QStringLiteral("Needed"));
    QCOMPARE(referral().detail, QStringLiteral("Accommodation. Draft, today"));

    models::RecordMoves moves;
    moves.setSession(&session());
    for (const auto &[state, word] : std::initializer_list<std::pair<const char *, const char *>>{
             {"READY", "Needed"}, {"SENT", "Asked"}, {"ACCEPTED", "Accepted"}}) {
        moves.setRecord(referral().moves);
        QTRY_VERIFY(moves.isReady());
        QVERIFY(keysOf(moves.moves()).contains(QLatin1String(state)));
        const QSignalSpy finished(&moves, &models::RecordMoves::finished);
        moves.perform(QLatin1String(state));
        QTRY_COMPARE(finished.count(), 1);
        QVERIFY2(moves.problem().isEmpty(), qPrintable(moves.problem()));
        moves.setRecord({});
        QTRY_COMPARE(referral().status, QLatin1String(word));
    }
    // The need says where it stands.
    QCOMPARE(needRows(needs.needs()).front().status, QStringLiteral("Accepted"));
    // A state that asks why leads to a form, and nothing is saved before.
    moves.setRecord(referral().moves);
    QTRY_VERIFY(moves.isReady());
    const QSignalSpy asked(&moves, &models::RecordMoves::formWanted);
    moves.perform(QStringLiteral("WITHDRAWN"));
    QCOMPARE(asked.count(), 1);
    models::RecordForm why;
    open(why, asked.front().front().toString());
    why.proceed();
    QVERIFY(!why.problems().isEmpty());
    why.type(QStringLiteral("reason"), QStringLiteral("They found a place themselves"));
    save(why);
    QTRY_COMPARE(referral().status, QStringLiteral("Not wanted"));
    QVERIFY(referral().ended && referral().moves.isEmpty());
    // And back, with the step that it left.
    session().undo()->undo();
    QTRY_COMPARE(referral().status, QStringLiteral("Accepted"));
    std::optional<std::int64_t> steps;
    session().read<std::int64_t>(
        this,
        [](service::Reader &reader) { return reader.store().records.count(Kind::ReferralStep); },
        [&](base::Result<std::int64_t> count) { steps = *count; });
    QTRY_VERIFY(steps.has_value());
    QCOMPARE(*steps, 3); // ready, sent, accepted; the one that was taken back is gone
}

void TestPersonScreens::nothingIsSentWithoutConsent()
{
    const base::RecordId id =
        add(Kind::Referral,
            {{fieldNumber<Kind::Referral>("direction"), std::string("OUT")},
             {fieldNumber<Kind::Referral>("status"), std::string("DRAFT")},
             {fieldNumber<Kind::Referral>("service_name"), std::string("Example")},
             {fieldNumber<Kind::Referral>("consent_purpose"), std::string("SHARE_HOUSING")}});
    models::RecordMoves moves;
    moves.setSession(&session());
    moves.setRecord(QStringLiteral("referral/") + test::hex(id));
    QTRY_VERIFY(moves.isReady());
    moves.perform(QStringLiteral("READY"));
    QTRY_VERIFY(!moves.problem().isEmpty());
    QVERIFY(moves.problem().contains(QStringLiteral("Nothing was saved")));
    // Something else that is saved meanwhile does not take it away.
    const QSignalSpy changed(&moves, &models::RecordMoves::changed);
    add(Kind::Consent,
        {{fieldNumber<Kind::Consent>("purpose"), std::string("SHARE_HEALTH")},
         {fieldNumber<Kind::Consent>("state"), std::string("GIVEN")},
         {fieldNumber<Kind::Consent>("decided_on"), *domain::partialDate(2026, 1, 5)}});
    QTRY_VERIFY(!changed.isEmpty());
    QVERIFY(moves.problem().contains(QStringLiteral("Nothing was saved")));
}

void TestPersonScreens::theLongestWaitingComesFirst()
{
    const auto referral = [this](const char *name, const char *status, int day) {
        add(Kind::Referral,
            {{fieldNumber<Kind::Referral>("direction"), std::string("IN")},
             {fieldNumber<Kind::Referral>("status"), std::string(status)},
             {fieldNumber<Kind::Referral>("service_name"), std::string(name)},
             {fieldNumber<Kind::Referral>("source"), std::string("OTHER")},
             {fieldNumber<Kind::Referral>("status_on"), *domain::partialDate(2026, 11, day)}});
    };
    referral("Later", "RECEIVED", 20);
    referral("Longest", "RECEIVED", 3);
    models::PersonNeeds needs;
    open(needs);
    QTRY_COMPARE(needs.referralCount(), 2);
    const auto rows = needRows(needs.referrals());
    QCOMPARE(rows[0].title, QStringLiteral("Longest"));
    QVERIFY(rows[0].longest && !rows[1].longest);
}

void TestPersonScreens::anActionIsDone()
{
    models::RecordForm form;
    open(form, subject("add", Kind::Action, m_person));
    form.type(QStringLiteral("title"), QStringLiteral("Ring the council"));
    form.type(QStringLiteral("due_on"), QStringLiteral("tomorrow"));
    save(form);
    models::PersonNeeds needs;
    open(needs);
    QTRY_COMPARE(needs.actionCount(), 1);
    const auto row = [&] { return needRows(needs.actions()).front(); };
    QCOMPARE(row().title, QStringLiteral("Ring the council"));
    QCOMPARE(row().status, QStringLiteral("To do"));
    needs.markDone(row().action);
    QTRY_COMPARE(row().status, QStringLiteral("Done"));
    QVERIFY(row().ended && row().action.isEmpty());
}

void TestPersonScreens::safetyIsInSightAndWhatIsSensitiveIsNot()
{
    add(Kind::SafetyInstruction,
        {{fieldNumber<Kind::SafetyInstruction>("instruction"), std::string("TWO_WORKERS")},
         {fieldNumber<Kind::SafetyInstruction>("told_by"), std::string("PROBATION")}});
    add(Kind::SafetyInstruction,
        {{fieldNumber<Kind::SafetyInstruction>("instruction"), std::string("NO_HOME_VISIT")},
         {fieldNumber<Kind::SafetyInstruction>("from_date"), *domain::partialDate(2026, 1, 1)},
         {fieldNumber<Kind::SafetyInstruction>("ended_on"), *domain::partialDate(2026, 2, 1)}});
    add(Kind::Sentence,
        {{fieldNumber<Kind::Sentence>("licence_conditions"), std::string("Not into Otherham")}});
    models::PersonModel person;
    open(person);
    const auto safety = test::rowsOf<DetailRow>(person.safety());
    QCOMPARE(safety.size(), std::size_t(1)); // the other one is over
    QCOMPARE(safety[0].label, QStringLiteral("See with two workers"));
    QVERIFY(safety[0].detail.contains(QStringLiteral("Told by: Probation")));
    QCOMPARE(person.licence(), QStringLiteral("Not into Otherham"));
    models::PersonDetails details;
    open(details);
    for (models::DetailGroup *const group : details.groups()) {
        const bool isClosed = group->key() == QLatin1String("licence")
            || group->key() == QLatin1String("risk") || group->key() == QLatin1String("health");
        QCOMPARE(group->isSensitive(), isClosed);
    }
}

void TestPersonScreens::onlyWhatCanBeDialledIsCalled()
{
    const auto way = [this](const char *type, const char *value) {
        add(Kind::ContactPoint,
            {{fieldNumber<Kind::ContactPoint>("type"), std::string(type)},
             {fieldNumber<Kind::ContactPoint>("value"), std::string(value)}});
    };
    way("MOBILE", "07700 900 077");
    way("EMAIL", "jamie@example.org");
    way("POST", "1 Example Street");
    models::PersonModel person;
    open(person);
    QTRY_COMPARE(person.reachCount(), 3);
    std::map<QString, QString> links; // made in one moment, they come in any order
    for (const models::ReachRow &row : test::rowsOf<models::ReachRow>(person.reach()))
        links.emplace(row.label, row.link);
    QCOMPARE(links.at(QStringLiteral("Mobile")), QStringLiteral("tel:07700900077"));
    QCOMPARE(links.at(QStringLiteral("Email")), QStringLiteral("mailto:jamie@example.org"));
    QVERIFY(links.at(QStringLiteral("Postal address")).isEmpty());
}

void TestPersonScreens::earlierAnswersAreReadAndUsedAgain()
{
    for (const char *name : {"Jay", "JJ"}) {
        models::RecordForm form;
        open(form, subject("change", Kind::Person, m_person, QStringLiteral("preferred_name")));
        form.type(QStringLiteral("preferred_name"), QString::fromLatin1(name));
        save(form);
    }
    models::RecordHistory history;
    history.setSession(&session());
    history.setSubject(QStringLiteral("who/") + test::hex(m_person));
    QTRY_VERIFY(history.isReady());
    QCOMPARE(history.title(), QStringLiteral("Who they are"));
    const auto rows = [&] { return test::rowsOf<models::HistoryRow>(history.values()); };
    const auto find = [&](const char *value) {
        for (const models::HistoryRow &row : rows()) {
            if (row.value == QLatin1String(value))
                return row;
        }
        return models::HistoryRow{};
    };
    QVERIFY(find("JJ").current && !find("JJ").canUse);
    QVERIFY(!find("Jay").current && find("Jay").canUse);
    QCOMPARE(find("Jay").label, QStringLiteral("Likes to be called"));
    QVERIFY(find("Jay").detail.endsWith(QStringLiteral("on this device")));
    // What another group asks is there, and not here.
    models::RecordHistory numbers;
    numbers.setSession(&session());
    numbers.setSubject(QStringLiteral("numbers/") + test::hex(m_person));
    QTRY_VERIFY(numbers.isReady());
    const auto asks = [](models::RecordHistory &one) {
        const QString prison =
            models::words::label(*domain::describe(Kind::Person).field("prison"));
        return std::ranges::any_of(
            test::rowsOf<models::HistoryRow>(one.values()),
            [&prison](const models::HistoryRow &row) { return row.label == prison; });
    };
    QVERIFY(asks(numbers) && !asks(history));
    history.useAgain(find("Jay").id);
    QTRY_VERIFY(find("Jay").current || rows().front().value == QLatin1String("Jay"));
    QTRY_VERIFY(rows().front().current);
    // That somebody looked is written down.
    std::optional<bool> noted;
    session().read<bool>(
        this,
        [person = m_person](service::Reader &reader) -> base::Result<bool> {
            bool found = false;
            TL_CHECK(reader.store().records.forEach(
                Kind::Access, {.person = person}, [&](const store::StoredRow &row) {
                    found = found
                        || domain::fieldText(row.record, fieldNumber<Kind::Access>("what"))
                            == "HISTORY";
                    return base::Result<void>();
                }));
            return found;
        },
        [&](base::Result<bool> read) { noted = *read; });
    QTRY_VERIFY(noted && *noted);
}

void TestPersonScreens::theTimelineShowsOneKind()
{
    models::PersonModel person;
    open(person);
    QTRY_COMPARE(person.timeline()->count(), 1); // the release
    person.setShownKind(QStringLiteral("contact"));
    QCOMPARE(person.timeline()->count(), 0);
    person.setShownKind(QStringLiteral("release"));
    QCOMPARE(person.timeline()->count(), 1);
    person.setShownKind(QStringLiteral("all"));
    QCOMPARE(person.timeline()->count(), 1);
}

void TestPersonScreens::days_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("read"); // empty: it cannot be read
    QTest::addColumn<QString>("locale");
    const auto row = [](const char *typed, const char *read, const char *locale = "en_GB") {
        QTest::addRow("%s, %s", typed, locale)
            << QString::fromLatin1(typed) << QString::fromLatin1(read)
            << QString::fromLatin1(locale);
    };
    row("today", "2026-01-02");
    row("Tomorrow", "2026-01-03");
    row("yesterday", "2026-01-01");
    row("14 March 2026", "2026-03-14");
    row("14/3/2026", "2026-03-14");
    row("3/2026", "2026-03");
    row("2026", "2026");
    row("3 jan", "2026-01-03");
    row("28 dec", "2025-12-28"); // of the two the nearer one
    row("29/2", ""); // no year near has it
    row("31 April 2026", "");
    row("soon", "");
    row("14/3/26", "");
    row("14 Mawrth 2026", "2026-03-14", "cy_GB");
    row("3 ion", "2026-01-03", "cy_GB");
    row("14 March 2026", "2026-03-14", "cy_GB"); // as the example beside the field has it
    row("3 jan", "2026-01-03", "cy_GB");
}

void TestPersonScreens::days()
{
    QFETCH(QString, typed);
    QFETCH(QString, read);
    QFETCH(QString, locale);
    const QLocale before;
    QLocale::setDefault(QLocale(locale));
    const auto day = models::typedDay(typed, *domain::partialDate(2026, 1, 2));
    QLocale::setDefault(before);
    QCOMPARE(day ? QString::fromStdString(domain::toText(*day)) : QString(), read);
}

void TestPersonScreens::times_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("minutes"); // -1: it cannot be read
    const auto row = [](const char *typed, int minutes) {
        QTest::addRow("%s", typed) << QString::fromLatin1(typed) << minutes;
    };
    row("8:30am", 510);
    row("8.30 AM", 510);
    row("08:30", 510);
    row("9am", 540);
    row("9 p.m.", 1260);
    row("12am", 0);
    row("12:15pm", 735);
    row("23:59", 1439);
    row("24:00", -1);
    row("13pm", -1);
    row("8:60", -1);
    row("9", -1);
    row("soon", -1);
}

void TestPersonScreens::times()
{
    QFETCH(QString, typed);
    QFETCH(int, minutes);
    const auto time = models::typedTime(typed);
    QCOMPARE(time ? static_cast<int>(*time) : -1, minutes);
}

void TestPersonScreens::moments_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("read"); // empty: it cannot be read
    const auto row = [](const char *typed, const char *read) {
        QTest::addRow("%s", typed) << QString::fromLatin1(typed) << QString::fromLatin1(read);
    };
    row("14 March 2026 at 2:30pm", "2026-03-14T14:30");
    row("today at 9am", "2026-01-02T09:00");
    row("Tomorrow 14:30", "2026-01-03T14:30");
    row("3 jan, 9.15 AM", "2026-01-03T09:15");
    row("14/3/2026 at 12 p.m.", "2026-03-14T12:00");
    row("tomorrow", "");
    row("2pm", "");
    row("at 2pm", "");
    row("March 2026 at 2pm", ""); // no day
    row("31 April at 2pm", "");
    row("tomorrow at 25:00", "");
    row("tomorrow at 9", "");
    row("14/3/2026", "");
}

void TestPersonScreens::moments()
{
    QFETCH(QString, typed);
    QFETCH(QString, read);
    const auto moment = models::typedMoment(typed, *domain::partialDate(2026, 1, 2));
    QCOMPARE(moment ? QString::fromStdString(domain::toText(*moment)) : QString(), read);
}

QTEST_MAIN(TestPersonScreens)
#include "tst_person_screens.moc"
