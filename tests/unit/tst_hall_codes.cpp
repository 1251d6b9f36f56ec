// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/code_list.h"
#include "domain/rules/hall_codes.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <set>

using namespace throughline::domain;

namespace {

[[nodiscard]] HallLine anyLine()
{
    HallLine line;
    const int who = *rc::gen::inRange(0, 5);
    line.isWithPrisoner = who == 0;
    line.isConcern = *rc::gen::inRange(0, 4) == 0;
    if (who == 1 || who == 2)
        line.adults = *rc::gen::inRange<std::int64_t>(1, mostOnHallLine + 1);
    line.isFirstVisit = who == 2;
    if (who == 3 || (line.adults > 0 && *rc::gen::inRange(0, 2) == 0))
        line.children = *rc::gen::inRange<std::int64_t>(1, mostOnHallLine + 1);
    if (who == 4)
        line.isConcern = true; // about whom is for managers alone
    if (!line.isConcern || *rc::gen::inRange(0, 2) == 0)
        line.event = hallWhatCodes[*rc::gen::inRange<std::size_t>(0, std::size(hallWhatCodes))].key;
    const int words = *rc::gen::inRange(0, 4);
    for (int i = 0; i < words; ++i)
        line.note += (i ? " " : "")
            + *rc::gen::element(std::string("asked/told"), std::string("bus 12"), std::string("tŷ"),
                                std::string("x"));
    return line;
}

[[nodiscard]] HallLineFault faultOf(std::string_view typed, std::string_view code = {})
{
    const HallReading found = readHallLine(typed);
    if (!code.empty() && found.code != code)
        qWarning("%s is about %s", typed.data(), found.code.c_str());
    return code.empty() || found.code == code ? found.fault : HallLineFault::None;
}

} // namespace

//! The letters of the paper sheet, and a line that is typed with them.
class TestHallCodes : public QObject
{
    Q_OBJECT

private slots:
    void everyEventButAConcernHasALetter();
    void noTwoAreTakenForEachOther();
    void aLineIsRead();
    void howeverItIsTyped();
    void whatIsWrongIsNamed();
    void whatIsMissingIsNotWrong();
    void codesToLinesAndBack();
    void anythingTypedComesBack();
};

void TestHallCodes::everyEventButAConcernHasALetter()
{
    for (const Code &event : codeList("visits_hall_event")->codes)
        QCOMPARE(hallLetter(hallWhatCodes, event.key) != '\0', event.key != "SAFEGUARDING");
    for (const HallCode &one : hallWhatCodes)
        QVERIFY(codeList("visits_hall_event")->find(one.key));
    QVERIFY(hallTopicsOnSheet <= std::size(hallWhatCodes));
}

//! The compiler holds it, too; here it is said again by its definition.
void TestHallCodes::noTwoAreTakenForEachOther()
{
    std::set<char> letters{hallConcernCode};
    const auto look = [&](auto &column) {
        for (const HallCode &one : column) {
            QVERIFY(one.letter >= 'a' && one.letter <= 'z');
            QVERIFY2(letters.insert(one.letter).second, one.key.data());
            for (const HallCode &other : column) {
                for (const std::string_view alike : alikeByHand) {
                    const auto isIn = [&](char letter) {
                        return alike.find(static_cast<char>(letter - 32)) != alike.npos;
                    };
                    QVERIFY(one.letter == other.letter
                            || !(isIn(one.letter) && isIn(other.letter)));
                }
            }
        }
    };
    look(hallWhoCodes);
    look(hallWhatCodes);
    QCOMPARE(letters.size(), std::size(hallWhoCodes) + std::size(hallWhatCodes) + 1);
}

void TestHallCodes::aLineIsRead()
{
    const HallReading two = readHallLine("a2 c b x / asked for the bus");
    QVERIFY(two.fault == HallLineFault::None);
    QVERIFY((two.line == HallLine{2, 1, false, false, "INFO", true, "asked for the bus"}));
    QVERIFY((readHallLine("fe").line == HallLine{1, 0, true, false, "FIRST_TIME", false, {}}));
    QVERIFY((readHallLine("pl").line == HallLine{0, 0, false, true, "EMOTIONAL", false, {}}));
    QVERIFY((readHallLine("x").line == HallLine{0, 0, false, false, {}, true, {}}));
    QVERIFY(readHallLine("x").fault == HallLineFault::None);
    QVERIFY(readHallLine("px").fault == HallLineFault::None);
}

void TestHallCodes::howeverItIsTyped()
{
    const HallLine line = readHallLine("a2 c3 b").line;
    for (const char *typed : {"A2 C3 B", "a2c3b", " b  c3,a 2 ", "bc3a2", "a2,c3,b", "a02c3b/"})
        QVERIFY2(readHallLine(typed).line == line && faultOf(typed) == HallLineFault::None, typed);
}

void TestHallCodes::whatIsWrongIsNamed()
{
    QVERIFY(faultOf("a q", "q") == HallLineFault::UnknownCode);
    QVERIFY(faultOf("aŷ", "ŷ") == HallLineFault::UnknownCode); // whole, not half of its bytes
    QVERIFY(faultOf("a!b", "!") == HallLineFault::UnknownCode);
    QVERIFY(faultOf("3 b", "3") == HallLineFault::NumberAlone);
    QVERIFY(faultOf("ab2", "2") == HallLineFault::NumberAlone);
    QVERIFY(faultOf("p2b", "2") == HallLineFault::NumberAlone);
    QVERIFY(faultOf("a0b", "a0") == HallLineFault::NumberRange);
    QVERIFY(faultOf("c21b", "c21") == HallLineFault::NumberRange);
    QVERIFY(faultOf("a99999999999999999999b", "a99999999999999999999")
            == HallLineFault::NumberRange);
    QVERIFY(faultOf("a c a b", "a") == HallLineFault::Twice);
    QVERIFY(faultOf("a f b", "f") == HallLineFault::NotTogether);
    QVERIFY(faultOf("a p b", "p") == HallLineFault::NotTogether);
    QVERIFY(faultOf("p c b", "c") == HallLineFault::NotTogether);
    QVERIFY(faultOf("a b l", "l") == HallLineFault::TwoTopics);
}

void TestHallCodes::whatIsMissingIsNotWrong()
{
    QVERIFY(faultOf("") == HallLineFault::NoWho);
    QVERIFY(faultOf("b") == HallLineFault::NoWho);
    QVERIFY(faultOf("a2") == HallLineFault::NoWhat);
    QVERIFY(faultOf("a / a note") == HallLineFault::NoWhat);
    QVERIFY(isUnfinished(faultOf("a2")) && !isUnfinished(faultOf("aq")));
    QCOMPARE(readHallLine("a2").line.adults, std::int64_t{2}); // as far as it goes
}

void TestHallCodes::codesToLinesAndBack()
{
    QVERIFY(rc::check("what is shown is read as the same line", [] {
        const HallLine line = anyLine();
        const HallReading read = readHallLine(hallLineCodes(line));
        RC_ASSERT(read.fault == HallLineFault::None);
        RC_ASSERT(read.line == line);
    }));
    QVERIFY(rc::check("letters, spaces and their size make no difference", [] {
        HallLine line = anyLine();
        line.note.clear();
        std::string typed = hallLineCodes(line);
        std::erase(typed, ' ');
        for (char &one : typed) {
            if (*rc::gen::inRange(0, 2) && one >= 'a')
                one = static_cast<char>(one - 32);
        }
        RC_ASSERT(readHallLine(typed).line == line);
    }));
}

void TestHallCodes::anythingTypedComesBack()
{
    QVERIFY(rc::check("any bytes are read, or what is wrong with them is named", [] {
        const auto typed = *rc::gen::arbitrary<std::string>();
        const HallReading read = readHallLine(typed);
        if (read.fault == HallLineFault::None)
            RC_ASSERT(readHallLine(hallLineCodes(read.line)).line == read.line);
        else
            RC_ASSERT(isUnfinished(read.fault) != !read.code.empty());
    }));
}

QTEST_APPLESS_MAIN(TestHallCodes)
#include "tst_hall_codes.moc"
