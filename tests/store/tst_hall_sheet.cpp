// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "lone_workspace.h"

#include "domain/schema_table.h"
#include "domain/working_days.h"
#include "report/figures/lines.h"
#include "service/figures/figures.h"
#include "service/hall_session.h"
#include "service/hall_sheet.h"

#include <QTest>

using namespace throughline;
using domain::fieldNumber;
using domain::fieldText;
using domain::Kind;
using service::HallSheet;

namespace {

[[nodiscard]] std::int64_t numberIn(const domain::Record &record, std::uint16_t field)
{
    const auto *number = domain::fieldAs<std::int64_t>(record, field);
    return number ? *number : 0;
}

[[nodiscard]] std::vector<domain::HallLine> linesOf(std::initializer_list<const char *> typed)
{
    std::vector<domain::HallLine> lines;
    for (const char *one : typed)
        lines.push_back(domain::readHallLine(one).line);
    return lines;
}

} // namespace

//! A paper sheet, entered after its day.
class TestHallSheet : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void itIsAClosedSessionOfItsDay();
    void figuresCountItInItsMonth();
    void aConcernIsCountedWithoutSayingWhat();
    void onlyOfADayThatCanBe();
    void notWhileThisDeviceIsInside();
    void allOfItOrNothing();
    void undoTakesItBackAndTheDraftComesBack();

private:
    //! Of so many days ago.
    [[nodiscard]] HallSheet sheetOf(int daysAgo) const
    {
        const domain::PartialDate today = domain::londonDay(m_device->clock.wall());
        return {"CFI", "SCON", domain::addDays(today, -daysAgo),
                2,     {},     linesOf({"a2 c b", "fe", "pl"})};
    }
    [[nodiscard]] service::Workspace &workspace() { return *m_device->workspace; }
    [[nodiscard]] std::int64_t figure(const char *id, domain::PartialDate first,
                                      domain::PartialDate last);

    std::unique_ptr<test::LoneWorkspace> m_device;
};

void TestHallSheet::init()
{
    m_device = std::make_unique<test::LoneWorkspace>(); // it is 24 November 2026
    QCOMPARE(m_device->open(), std::string());
}

std::int64_t TestHallSheet::figure(const char *id, domain::PartialDate first,
                                   domain::PartialDate last)
{
    service::FiguresMemory memory;
    const auto report = service::figures(
        workspace(), {{domain::epochDay(first), domain::epochDay(last)}, {std::nullopt}}, memory);
    if (!report)
        return -1;
    for (const report::Figure &one : report->tables.at(0)) {
        if (report::figureLines()[one.line].id == std::string_view(id))
            return one.numerator;
    }
    return -1;
}

void TestHallSheet::itIsAClosedSessionOfItsDay()
{
    QVERIFY(service::saveHallSheet(workspace(), sheetOf(30)).ok());
    const auto sessions = m_device->list(Kind::HallSession);
    QCOMPARE(sessions.size(), std::size_t{1});
    const domain::Record &session = sessions.front();
    QCOMPARE(fieldText(session, fieldNumber<Kind::HallSession>("prison")), "CFI");
    QCOMPARE(fieldText(session, fieldNumber<Kind::HallSession>("state")), "CLOSED");
    QCOMPARE(numberIn(session, fieldNumber<Kind::HallSession>("workers")), std::int64_t{2});
    QCOMPARE(numberIn(session, fieldNumber<Kind::HallSession>("from_paper")), std::int64_t{1});
    QVERIFY(*domain::fieldAs<domain::PartialDate>(session, fieldNumber<Kind::HallSession>("on"))
            == *domain::partialDate(2026, 10, 25));
    // Nobody wrote the time down, and none is made up.
    for (const std::uint16_t field :
         {fieldNumber<Kind::HallSession>("opened_at"), fieldNumber<Kind::HallSession>("closed_at")})
        QVERIFY(!session.find(field));
    const auto counts = m_device->list(Kind::HallCount);
    QCOMPARE(counts.size(), std::size_t{3});
    for (const domain::Record &one : counts) {
        QVERIFY(*domain::fieldAs<base::RecordId>(one, fieldNumber<Kind::HallCount>("session"))
                == session.id);
        QCOMPARE(fieldText(one, fieldNumber<Kind::HallCount>("visit_type")), "SCON");
        QVERIFY(!one.find(fieldNumber<Kind::HallCount>("at")));
        QVERIFY(one.folder == session.folder);
    }
    QVERIFY(!*service::hallHere(workspace().store().drafts)); // never inside
}

void TestHallSheet::figuresCountItInItsMonth()
{
    HallSheet sheet = sheetOf(30); // 25 October
    sheet.lines = linesOf({"a2 c b", "c3 k", "fe", "pl", "ab"});
    QVERIFY(service::saveHallSheet(workspace(), sheet).ok());
    const auto october = *domain::partialDate(2026, 10, 1);
    const auto november = *domain::partialDate(2026, 11, 1);
    QCOMPARE(figure("I33.visitors", october, domain::addDays(november, -1)), std::int64_t{8});
    QCOMPARE(figure("I33.children", october, domain::addDays(november, -1)), std::int64_t{4});
    QCOMPARE(figure("I33.visitors", november, domain::addDays(november, 23)), std::int64_t{0});
}

void TestHallSheet::aConcernIsCountedWithoutSayingWhat()
{
    HallSheet sheet = sheetOf(1);
    sheet.lines = linesOf({"x", "px", "a r x / asked for help"});
    QVERIFY(service::saveHallSheet(workspace(), sheet).ok());
    QStringList events;
    for (const domain::Record &one : m_device->list(Kind::HallCount)) {
        QCOMPARE(numberIn(one, fieldNumber<Kind::HallCount>("concern")), std::int64_t{1});
        events.append(QString::fromStdString(
            std::string(fieldText(one, fieldNumber<Kind::HallCount>("event")))));
    }
    events.sort();
    QCOMPARE(events,
             (QStringList{QStringLiteral("CONCERN_FOR_PRISONER"),
                          QStringLiteral("CONCERN_FOR_PRISONER"), QStringLiteral("SAFEGUARDING")}));
}

void TestHallSheet::onlyOfADayThatCanBe()
{
    QVERIFY(service::saveHallSheet(workspace(), sheetOf(0)).ok());
    QVERIFY(service::saveHallSheet(workspace(), sheetOf(domain::hallSheetDays)).ok());
    for (const int days : {-1, static_cast<int>(domain::hallSheetDays) + 1, 365}) {
        const auto saved = service::saveHallSheet(workspace(), sheetOf(days));
        QVERIFY(!saved.ok());
        QVERIFY(saved.error().code == base::ErrorCode::Refused);
    }
    QCOMPARE(m_device->count(Kind::HallSession), std::int64_t{2});
}

void TestHallSheet::notWhileThisDeviceIsInside()
{
    QVERIFY(service::openHallSession(workspace(), {"CFI", "SCON", 1, {}, {}}).ok());
    const auto saved = service::saveHallSheet(workspace(), sheetOf(1));
    QVERIFY(!saved.ok());
    QVERIFY2(saved.error().message.starts_with("A session is open"), saved.error().message.c_str());
    QVERIFY(service::closeHallSession(workspace()).ok());
    QVERIFY(service::saveHallSheet(workspace(), sheetOf(1)).ok());
}

void TestHallSheet::allOfItOrNothing()
{
    HallSheet sheet = sheetOf(1);
    sheet.lines.push_back(domain::readHallLine("a").line); // about nothing
    QVERIFY(!service::saveHallSheet(workspace(), sheet).ok());
    sheet = sheetOf(1);
    sheet.lines.clear();
    QVERIFY(!service::saveHallSheet(workspace(), sheet).ok());
    sheet = sheetOf(1);
    sheet.prison = "nowhere";
    QVERIFY(!service::saveHallSheet(workspace(), sheet).ok());
    QCOMPARE(m_device->count(Kind::HallSession), std::int64_t{0});
    QCOMPARE(m_device->count(Kind::HallCount), std::int64_t{0});
}

void TestHallSheet::undoTakesItBackAndTheDraftComesBack()
{
    const service::FormDraft draft{"hallSheet/new", 1, {}, {{"lines", "a b"}}};
    QVERIFY(service::saveDraft(workspace(), draft).ok());
    const auto saved = service::saveHallSheet(workspace(), sheetOf(1), draft.key);
    QVERIFY(saved.ok());
    QVERIFY(!*service::findDraft(workspace().store().drafts, draft.key));
    QVERIFY(service::undo(workspace(), *saved).ok());
    QCOMPARE(m_device->count(Kind::HallSession), std::int64_t{0});
    QCOMPARE(m_device->count(Kind::HallCount), std::int64_t{0});
    const auto back = service::findDraft(workspace().store().drafts, draft.key);
    QVERIFY(back.ok() && back->has_value());
    QCOMPARE((*back)->value("lines"), std::string("a b"));
}

QTEST_GUILESS_MAIN(TestHallSheet)
#include "tst_hall_sheet.moc"
