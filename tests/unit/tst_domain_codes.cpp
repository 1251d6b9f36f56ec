// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "base/bytes.h"
#include "domain/code_list.h"

#include <QTest>

#include <algorithm>
#include <set>
#include <string>

using namespace throughline;
using namespace throughline::domain;

class TestDomainCodes : public QObject
{
    Q_OBJECT

private slots:
    void noKeyIsRepeated();
    void countsAreThoseOfTheSources();
    void codesAreFound();
    void listsAreSorted();
    void onlyOneListIsDeviceLocal();
    void joinedListsTakeEither();
};

void TestDomainCodes::noKeyIsRepeated()
{
    for (const CodeList &list : codeLists()) {
        std::set<std::string_view> keys;
        for (const Code &code : list.codes) {
            QVERIFY2(keys.insert(code.key).second, std::string(list.id).c_str());
            QVERIFY2(list.find(code.key) == &code, std::string(list.id).c_str());
            QVERIFY(!code.key.empty() && code.key.find_first_of(";|") == code.key.npos);
            QVERIFY(base::isUtf8(code.label) && base::isUtf8(code.definition));
        }
        QVERIFY(!list.codes.empty() && list.codes.size() == list.byKey.size());
        QVERIFY(!list.title.empty() && !list.status.empty());
        QVERIFY(list.find("no such key") == nullptr);
        QVERIFY(list.find("") == nullptr);
    }
}

void TestDomainCodes::countsAreThoseOfTheSources()
{
    constexpr std::size_t ours = 15;
    QCOMPARE(codeLists().size(), std::size_t{165 + 6} + ours);
    QCOMPARE(codeList("prison")->codes.size(), std::size_t{127});
    QCOMPARE(codeList("prison_welsh")->codes.size(), std::size_t{7});
    QCOMPARE(codeList("local_authority")->codes.size(), std::size_t{318});
    QCOMPARE(codeList("pdu")->codes.size(), std::size_t{111});
    QCOMPARE(codeList("probation_region")->codes.size(), std::size_t{12});
    QCOMPARE(codeList("pcc_area")->codes.size(), std::size_t{42});
}

void TestDomainCodes::codesAreFound()
{
    QCOMPARE(codeList("prison")->find("ACI")->label, std::string_view("Altcourse (HMP & YOI)"));
    QCOMPARE(codeList("local_authority")->find("E06000001")->label, std::string_view("Hartlepool"));
    QCOMPARE(codeList("gate_outcome")->find("MET")->label, std::string_view("Met at the gate"));
    QVERIFY(codeList("prison")->find("ZZZ") == nullptr);
    QVERIFY(codeList("prison")->find("aci") == nullptr);
    QVERIFY(codeList("no_such_list") == nullptr);
    QVERIFY(codeList("") == nullptr);
}

void TestDomainCodes::listsAreSorted()
{
    const auto lists = codeLists();
    for (std::size_t i = 1; i < lists.size(); ++i)
        QVERIFY(lists[i - 1].id < lists[i].id);
    for (const CodeList &list : lists)
        QVERIFY(codeList(list.id) == &list);
}

void TestDomainCodes::onlyOneListIsDeviceLocal()
{
    for (const CodeList &list : codeLists())
        QCOMPARE(list.deviceLocal, list.id == "offline_state");
}

void TestDomainCodes::joinedListsTakeEither()
{
    constexpr std::string_view both = "referral_in_status|referral_out_status";
    QVERIFY(findCode(both, "RECEIVED") != nullptr);
    QVERIFY(findCode(both, "DRAFT") != nullptr);
    QVERIFY(findCode(both, "ACCEPTED") == codeList("referral_in_status")->find("ACCEPTED"));
    QVERIFY(findCode(both, "NOPE") == nullptr);
    QVERIFY(findCode("", "RECEIVED") == nullptr);
    QVERIFY(findCode("|", "RECEIVED") == nullptr);
}

QTEST_GUILESS_MAIN(TestDomainCodes)
#include "tst_domain_codes.moc"
