// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/recovery.h"
#include "protocol/unlock.h"
#include "support/mutation.h"
#include "support/seeded_random.h"

#include <QTest>

using namespace throughline;
using namespace throughline::protocol;

namespace {

[[nodiscard]] UnlockRequest someRequest(test::SeededRandom &random)
{
    UnlockRequest request{base::randomId<base::DeviceId>(random), {}, base::Bytes(80)};
    random.fill(request.freshKey.bytes);
    random.fill(request.sealed);
    return request;
}

} // namespace

class TestUnlockMessages : public QObject
{
    Q_OBJECT

private slots:
    void decodersTakeOnlyWhatIsWritten();
};

void TestUnlockMessages::decodersTakeOnlyWhatIsWritten()
{
    test::SeededRandom random(1);
    const UnlockRequest request = someRequest(random);
    const auto again = [](const auto &value) { return encode(value); };
    const std::vector several{request, someRequest(random)};
    QVERIFY(test::isStrict(encode(request), decodeUnlockRequest, again));
    QVERIFY(test::isStrict(encode(several), decodeUnlockRequests, again));
    const UnlockAnswer answer{request.freshKey, request.sealed};
    QVERIFY(test::isStrict(encode(answer), decodeUnlockAnswer, again));
    RecoveryProof proof{base::randomId<base::OrganisationId>(random), {}, {}};
    random.fill(proof.nonce.bytes);
    random.fill(proof.signature.bytes);
    QVERIFY(test::isStrict(encode(proof), decodeRecoveryProof, again));
    QCOMPARE(encode(*decodeUnlockRequest(encode(request))), encode(request));
    QCOMPARE(encode(*decodeUnlockRequests(encode(several))), encode(several));
    QCOMPARE(encode(*decodeUnlockAnswer(encode(answer))), encode(answer));
    QCOMPARE(encode(*decodeRecoveryProof(encode(proof))), encode(proof));
}

QTEST_GUILESS_MAIN(TestUnlockMessages)
#include "tst_unlock_messages.moc"
