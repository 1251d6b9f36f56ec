// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/names/name_slip.h"
#include "domain/names/name_sound.h"
#include "domain/names/nicknames.h"
#include "domain/names/plain_words.h"
#include "domain/names/typed_date.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <set>

using namespace throughline::domain;
using namespace std::string_literals;

namespace {

bool soundAlike(std::string_view one, std::string_view other)
{
    const auto sounds = soundsOf(one);
    const auto others = soundsOf(other);
    return std::any_of(sounds.begin(), sounds.end(), [&](const std::string &sound) {
        return std::find(others.begin(), others.end(), sound) != others.end();
    });
}

std::string word(int fewest, int most)
{
    const int size = *rc::gen::inRange(fewest, most + 1);
    std::string out;
    for (int i = 0; i < size; ++i)
        out += static_cast<char>('a' + *rc::gen::inRange(0, 26));
    return out;
}

//! The definition: optimal string alignment, letter by letter.
std::size_t distance(const std::string &a, const std::string &b)
{
    std::vector<std::vector<std::size_t>> d(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = 0; i <= a.size(); ++i) {
        for (std::size_t j = 0; j <= b.size(); ++j) {
            if (i == 0 || j == 0) {
                d[i][j] = i + j;
                continue;
            }
            d[i][j] = std::min({d[i - 1][j] + 1, d[i][j - 1] + 1,
                                d[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                d[i][j] = std::min(d[i][j], d[i - 2][j - 2] + 1);
        }
    }
    return d[a.size()][b.size()];
}

} // namespace

class TestDomainNames : public QObject
{
    Q_OBJECT

private slots:
    void words();
    void wordsOfNames();
    void sounds_data();
    void sounds();
    void anyWordHasASound();
    void nicknames();
    void nicknamesGoBothWays();
    void aSlipIsOneEdit();
    void dates_data();
    void dates();
    void birthdays_data();
    void birthdays();
    void anyTextIsADateOrNone();
};

void TestDomainNames::words()
{
    using Words = std::vector<std::string>;
    QCOMPARE(plainWords("Łódź-Przykład Ó'Brien 2"), (Words{"lodz", "przyklad", "obrien", "2"}));
    QCOMPARE(plainWords("SIA\u0302N  siân"), (Words{"sian", "sian"}));
    QCOMPARE(plainWords("Иванов"), Words{"иванов"});
    QCOMPARE(plainWords(" -.- "), Words());
    QCOMPARE(packedNumber(" A 1234-bc/"), "a1234bc"s);
    QVERIFY(isPlainWord("sian") && !isPlainWord("siân") && !isPlainWord("a1") && !isPlainWord(""));
}

void TestDomainNames::wordsOfNames()
{
    using Words = std::vector<std::string>;
    QCOMPARE(nameWords("O'Brien"), (Words{"obrien", "o", "brien"}));
    QCOMPARE(nameWords("Mac Sample"), (Words{"macsample", "mac", "sample"}));
    QCOMPARE(nameWords("ap Harri"), (Words{"apharri", "parri", "ap", "harri"}));
    QCOMPARE(nameWords("Abd al-Rahman"), (Words{"alrahman", "abdalrahman", "abd", "al", "rahman"}));
    QCOMPARE(nameWords("Ann Ann"), Words{"ann"});
}

void TestDomainNames::sounds_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("alike");
    const auto row = [](const char *one, const char *other, bool alike = true) {
        QTest::addRow("%s %s", one, other)
            << QString::fromUtf8(one) << QString::fromUtf8(other) << alike;
    };
    row("stephen", "steven");
    row("steffan", "stephan");
    row("sean", "shaun");
    row("sian", "shan");
    row("rhys", "reece");
    row("rhys", "rees");
    row("dafydd", "david");
    row("dafydd", "davith");
    row("gruffydd", "griffith");
    row("llewelyn", "lewellin");
    row("efan", "evan");
    row("ieuan", "ewan");
    row("hughes", "huws");
    row("pugh", "pew");
    row("vaughan", "vaughn");
    row("wright", "rite");
    row("knight", "nite");
    row("catherine", "kathryn");
    row("catrin", "katrin");
    row("phillip", "filip");
    row("geoffrey", "jeffrey");
    row("gethin", "kethin");
    row("george", "jorge");
    row("michael", "mikael");
    row("zachary", "zackary");
    row("christopher", "kristofer");
    row("nicholas", "nikolas");
    row("lukasz", "lucas");
    row("mohammed", "muhamad");
    row("mohammed", "mehmet");
    row("hussein", "husain");
    row("yusuf", "jussuf");
    row("yasmin", "jasmine");
    row("ahmed", "ahmet");
    row("siobhan", "shivaun");
    row("niamh", "neve");
    row("macdonald", "mcdonald");
    row("smith", "smyth");
    row("thomas", "tomos");
    row("anthony", "antony");
    row("claire", "clare");
    row("graham", "graeme");
    row("robert", "rupert", false);
    row("john", "jack", false);
    row("smith", "jones", false);
    row("bill", "will", false);
    row("sharon", "karen", false);
    row("martin", "marvin", false);
}

void TestDomainNames::sounds()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(bool, alike);
    QCOMPARE(soundAlike(one.toStdString(), other.toStdString()), alike);
    QCOMPARE(soundAlike(other.toStdString(), one.toStdString()), alike);
}

void TestDomainNames::anyWordHasASound()
{
    QVERIFY(soundsOf("siân").empty());
    QVERIFY(soundsOf("a1234bc").empty());
    QVERIFY(soundsOf("").empty());
    QVERIFY(soundsOf("oye").empty()); // nothing but vowels
    QVERIFY(rc::check("at most two short codes, none empty, no two the same", [] {
        const auto codes = soundsOf(word(1, 20));
        RC_ASSERT(codes.size() <= 2);
        for (const std::string &code : codes)
            RC_ASSERT(!code.empty() && code.size() <= 9);
        RC_ASSERT(std::set(codes.begin(), codes.end()).size() == codes.size());
    }));
    QVERIFY(rc::check("a vowel within a word changes nothing", [] {
        const std::string start = *rc::gen::element("s"s, "m"s, "r"s, "l"s);
        const auto vowel = *rc::gen::elementOf("aiou"s);
        RC_ASSERT(soundsOf(start + vowel + "nder") == soundsOf(start + "ander"));
    }));
}

void TestDomainNames::nicknames()
{
    const auto knows = [](std::string_view name, std::string_view other) {
        const auto names = nicknamesOf(name);
        return std::find(names.begin(), names.end(), other) != names.end();
    };
    QVERIFY(knows("bob", "robert") && knows("robert", "bob") && knows("bob", "rob"));
    QVERIFY(knows("dai", "dafydd") && knows("david", "dai") && knows("wil", "gwilym"));
    QVERIFY(knows("kasia", "katarzyna") && knows("mo", "mohammed"));
    QVERIFY(knows("alex", "alexander") && knows("alex", "alexandra"));
    QVERIFY(!knows("alexander", "alexandra") && !knows("rob", "robin hood"));
    for (const char *none : {"", "robe", "obert", "rob bob", "sampleton"})
        QVERIFY2(nicknamesOf(none).empty(), none);
}

void TestDomainNames::nicknamesGoBothWays()
{
    std::vector<std::string_view> waiting{"robert", "dafydd", "elizabeth", "john", "catherine"};
    std::vector<std::string_view> seen;
    while (!waiting.empty()) {
        const std::string_view name = waiting.back();
        waiting.pop_back();
        if (std::find(seen.begin(), seen.end(), name) != seen.end())
            continue;
        seen.push_back(name);
        QVERIFY2(isPlainWord(name), std::string(name).c_str());
        const auto names = nicknamesOf(name);
        for (const std::string_view other : names) {
            const auto back = nicknamesOf(other);
            QVERIFY2(std::count(back.begin(), back.end(), name) == 1, std::string(other).c_str());
            waiting.push_back(other);
        }
        QCOMPARE(std::count(names.begin(), names.end(), name), 0);
    }
    QVERIFY(seen.size() > 50);
}

void TestDomainNames::aSlipIsOneEdit()
{
    QVERIFY(isSlip("sampleton", "smapleton") && isSlip("anna", "annna") && !isSlip("ann", "ann"));
    QVERIFY(rc::check("as by the definition", [] {
        const std::string one = word(0, 8);
        std::string other = one;
        const int edits = *rc::gen::inRange(0, 3);
        for (int i = 0; i < edits && !other.empty(); ++i) {
            const auto at = *rc::gen::inRange<std::size_t>(0, other.size());
            switch (*rc::gen::inRange(0, 4)) {
            case 0:
                other.erase(at, 1);
                break;
            case 1:
                other.insert(at, 1, *rc::gen::elementOf("abz"s));
                break;
            case 2:
                other[at] = *rc::gen::elementOf("abz"s);
                break;
            default:
                std::swap(other[at], other[other.size() - 1 - at]);
            }
        }
        RC_ASSERT(isSlip(one, other) == (distance(one, other) == 1));
        RC_ASSERT(isSlip(one, other) == isSlip(other, one));
    }));
}

void TestDomainNames::dates_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("meant");
    const auto row = [](const char *text, const char *meant) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(meant);
    };
    row("12/03/1985", "1985-03-12");
    row("3/12/1985", "1985-12-03");
    row("12/31/1985", "1985-12-31"); // no other way
    row("12.3.85", "1985-03-12 2085-03-12");
    row("120385", "1985-03-12 2085-03-12");
    row("12031985", "1985-03-12");
    row("1985-03-12", "1985-03-12");
    row("12 March 1985", "1985-03-12");
    row("12th mar 1985", "1985-03-12");
    row("March 12, 1985", "1985-03-12");
    row("1af Mawrth 1985", "");
    row("1 Mawrth 1985", "1985-03-01");
    row("4 Gorffennaf 1990", "1990-07-04");
    row("4 Mehefin 1990", "1990-06-04");
    row("4 Medi 1990", "1990-09-04");
    row("29/02/1985", "");
    row("29/02/1984", "1984-02-29");
    row("31/04/85", "");
    row("03/1985", "1985-03");
    row("1985/03", "1985-03");
    row("March 1985", "1985-03");
    row("13/1985", "");
    row("1985", "1985");
    row("1885", "");
    row("2150", "");
    row("85", "");
    row("12/03", "");
    row("A1234BC", "");
    row("12 Sample 1985", "");
    row("1 2 3 4", "");
    row("999999999999", "");
    row("", "");
}

void TestDomainNames::dates()
{
    QFETCH(QString, text);
    QFETCH(QString, meant);
    QStringList dates;
    for (const PartialDate date : typedDates(text.toStdString()))
        dates.append(QString::fromStdString(toText(date)));
    QCOMPARE(dates.join(QLatin1Char(' ')), meant);
}

void TestDomainNames::birthdays_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("meant");
    const auto row = [](const char *text, const char *meant) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(meant);
    };
    for (const char *text : {"12/03", "12/3", "12.03.", "12-3", "12 March", "12th Mar", "March 12",
                             "12 Mawrth", "mawrth 12"})
        row(text, "3-12");
    row("12/03/1", "3-12 1");
    row("12/03/19", "3-12 19");
    row("12 march 198", "3-12 198");
    row("3/13", "3-13"); // it cannot be otherwise
    row("29/02", "2-29");
    row("12/03/85", ""); // a whole date
    row("12/03/1985", "");
    row("12/03/3", ""); // nobody is of that year
    row("12/03/01", "");
    row("30/02", "");
    row("12 03", ""); // may be any number
    row("03/1985", "");
    row("March", "");
    row("12", "");
    row("march may", "");
    row("1/2/3/4", "");
    row("", "");
}

void TestDomainNames::birthdays()
{
    QFETCH(QString, text);
    QFETCH(QString, meant);
    QStringList found;
    for (const Birthday &one : typedBirthdays(text.toStdString()))
        found.append(QStringLiteral("%1-%2 %3")
                         .arg(one.month)
                         .arg(one.day)
                         .arg(QString::fromStdString(one.yearBegins))
                         .trimmed());
    QCOMPARE(found.join(QLatin1Char('|')), meant);
}

void TestDomainNames::anyTextIsADateOrNone()
{
    QVERIFY(rc::check("no text is too strange", [] {
        for (const PartialDate date : typedDates(*rc::gen::arbitrary<std::string>()))
            RC_ASSERT(date.year >= 1900 && date.year < 2100);
    }));
    QVERIFY(rc::check("a day comes back from every form of it", [] {
        const auto day = fromEpochDay(*rc::gen::inRange<std::int64_t>(-25'000, 20'000));
        char text[64];
        const int year = day.year;
        const int month = day.month;
        const int number = day.day;
        std::snprintf(
            text, sizeof text,
            *rc::gen::element("%02d/%02d/%04d", "%d.%d.%04d", "%d %d %04d", "%02d%02d%04d"), number,
            month, year);
        const auto dates = typedDates(text);
        RC_ASSERT(dates.size() == 1 && dates.front() == day);
        RC_ASSERT(typedDates(toText(day)) == std::vector{day});
    }));
}

QTEST_APPLESS_MAIN(TestDomainNames)

#include "tst_domain_names.moc"
