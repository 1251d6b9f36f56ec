// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "platform/keychain/desktop_key_store.h"

#include "platform/api/platform.h"
#include "platform/keychain/bus_end.h"

namespace throughline::platform {

namespace {

using namespace std::chrono_literals;

//! Somebody may have to type the password of their key ring first.
constexpr std::chrono::seconds patience = 120s;
//! And nobody has to: a key ring that is open answers within a blink.
constexpr std::chrono::seconds lastPatience = 2s;

[[nodiscard]] QString keyOf(const store::KeySlot &slot)
{
    return QString::fromStdString(slot.hex());
}

//! Also what the job has of it, which shares the same bytes: so they are not to be written by way
//! of data(), which would make a copy for it. The copies in base64 that QtKeychain makes for the
//! bus, and those of the bus itself, remain until their memory is used for something else.
void wipe(const QByteArray &bytes)
{
    crypto::wipe({reinterpret_cast<std::uint8_t *>(const_cast<char *>(bytes.constData())),
                  static_cast<std::size_t>(bytes.size())});
}

} // namespace

DesktopKeyStore::DesktopKeyStore(const QString &identity)
    : m_identity(identity), m_patience(patience), m_inThread(new QObject)
{
    m_inThread->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_inThread, &QObject::deleteLater);
}

DesktopKeyStore::~DesktopKeyStore()
{
    if (!m_thread.isRunning()) {
        delete m_inThread; // nobody ever asked
        return;
    }
    m_thread.quit();
    m_thread.wait();
}

bool DesktopKeyStore::run(std::function<QKeychain::Job *()> made,
                          std::function<void(QKeychain::Job &)> read)
{
    std::unique_lock lock(m_mutex);
    if (!m_thread.isRunning())
        m_thread.start();
    // Shared, because an answer may come when nobody waits for it any more.
    const auto done = std::make_shared<std::optional<bool>>();
    QMetaObject::invokeMethod(
        m_inThread,
        [this, made = std::move(made), read = std::move(read), done] {
            m_outlivesBus = m_outlivesBus || outliveBus();
            QKeychain::Job *const job = made(); // it deletes itself
            job->setInsecureFallback(false);
            QObject::connect(job, &QKeychain::Job::finished, job,
                             [this, read, done](QKeychain::Job *at) {
                                 const bool isGood = at->error() == QKeychain::NoError;
                                 if (isGood && read)
                                     read(*at);
                                 const std::scoped_lock telling(m_mutex);
                                 *done = isGood;
                                 m_news.notify_all();
                             });
            job->start();
        },
        Qt::QueuedConnection);
    const std::uint64_t before = m_givenUp;
    m_news.wait_for(lock, m_patience, [&] { return *done || m_givenUp != before; });
    return done->value_or(false);
}

void DesktopKeyStore::giveUp()
{
    const std::scoped_lock lock(m_mutex);
    ++m_givenUp;
    m_news.notify_all();
}

void DesktopKeyStore::end()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_patience = lastPatience;
    }
    giveUp();
}

std::optional<crypto::Secret32> DesktopKeyStore::read(const store::KeySlot &slot)
{
    // Shared, because an answer may come when nobody waits for it any more.
    const auto secret = std::make_shared<std::optional<crypto::Secret32>>();
    const bool isRead = run(
        [this, slot] {
            auto *const job = new QKeychain::ReadPasswordJob(m_identity);
            job->setKey(keyOf(slot));
            return job;
        },
        [secret](QKeychain::Job &job) {
            const QByteArray bytes = static_cast<QKeychain::ReadPasswordJob &>(job).binaryData();
            *secret =
                crypto::Secret32::from({reinterpret_cast<const std::uint8_t *>(bytes.constData()),
                                        static_cast<std::size_t>(bytes.size())});
            wipe(bytes);
        });
    return isRead ? *secret : std::nullopt;
}

bool DesktopKeyStore::write(const store::KeySlot &slot, const crypto::Secret32 &secret)
{
    return run([this, slot, secret] {
        auto *const job = new QKeychain::WritePasswordJob(m_identity);
        job->setKey(keyOf(slot));
        const QByteArray bytes(reinterpret_cast<const char *>(secret.view().data()),
                               static_cast<qsizetype>(secret.view().size()));
        job->setBinaryData(bytes);
        QObject::connect(job, &QKeychain::Job::finished, job, [bytes] { wipe(bytes); });
        return job;
    });
}

void DesktopKeyStore::remove(const store::KeySlot &slot)
{
    (void)run([this, slot] {
        auto *const job = new QKeychain::DeletePasswordJob(m_identity);
        job->setKey(keyOf(slot));
        return job;
    });
}

std::unique_ptr<store::PatientKeyStore> makeKeyStore(const QString &identity)
{
    return std::make_unique<DesktopKeyStore>(identity);
}

} // namespace throughline::platform
