// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "application.h"

#include "hall_model.h"
#include "passphrase.h"
#include "service/form_draft.h"
#include "service/hall_here.h"
#include "service/lease.h"
#include "service/organisation.h"
#include "step_up.h"
#include "store/begin_anew.h"
#include "words.h"

#include <QStandardPaths>

#include <utility>

namespace throughline::models {

namespace {

using base::ErrorCode;
using service::Workspace;

constexpr std::int64_t minute = 60'000;
constexpr auto navigationValue = "places";

[[nodiscard]] QByteArray navigationIn(Workspace &workspace)
{
    const auto draft = service::findDraft(workspace.store().drafts, service::navigationDraft);
    return draft && *draft ? QByteArray::fromStdString((*draft)->value(navigationValue))
                           : QByteArray();
}

[[nodiscard]] std::filesystem::path downloads()
{
    return QStandardPaths::writableLocation(QStandardPaths::DownloadLocation).toStdString();
}

} // namespace

Application::Application(ApplicationParts parts, QObject *parent)
    : QObject(parent), m_parts(std::move(parts)),
      m_settings(new Settings(m_parts.home / "settings.ini", this)),
      m_autoLock(new AutoLock(*m_settings, m_parts.clock, this)),
      m_authority(new DeviceAuthority(m_parts.home / "settings.ini", this)),
      m_navigation(new Navigation(this)), m_users(new DeviceUsers(m_parts.home, *m_settings, this)),
      m_paperRoot(new PaperRoot(m_parts.random, this)),
      m_unlockHelp(new UnlockHelp(
          {[this] { return profile(); }, m_parts.connect, m_parts.random, m_parts.keyStore}, this)),
      m_practice(m_parts.practice), m_wrongEntries(store::WrongEntries::read(profile().folder()))
{
    connect(m_navigation, &Navigation::changed, this, &Application::saveNavigation);
    connect(m_settings, &Settings::changed, this, [this] {
        if (m_session)
            m_session->setShortNames(m_settings->shortNames());
    });
    connect(m_unlockHelp, &UnlockHelp::unlocked, this, &Application::openUnlocked);
    connect(m_autoLock, &AutoLock::coverWanted, this, [this] { setCovered(true); });
    connect(m_autoLock, &AutoLock::lockWanted, this, &Application::lock);
    connect(m_autoLock, &AutoLock::leavingChanged, this, &Application::leavingChanged);
    connect(m_autoLock, &AutoLock::lockingInChanged, this, &Application::lockingInChanged);
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &Application::tick);
    m_second.start();
    m_stage = closedStage();
    showWait(); // one that began before this start
}

Application::~Application()
{
    close();
}

store::Profile Application::profile() const
{
    return m_setUpPractice ? store::Profile{m_parts.home / "practice"} : m_users->current();
}

Application::Stage Application::closedStage() const
{
    return m_practice || store::DeviceStore::exists(profile().folder()) ? Stage::Locked
                                                                        : Stage::SetUp;
}

void Application::unlock(const QString &passphrase)
{
    if (m_busy || m_session)
        return;
    if (m_practice)
        return startPractice();
    readWrongEntries();
    showWait();
    if (m_waiting)
        return;
    if (passphrase.isEmpty()) // a slip, not a try
        return setProblem(tr("Enter your passphrase"));
    openStore(std::make_shared<const Passphrase>(passphrase));
}

void Application::openStore(const std::shared_ptr<const Passphrase> &secret)
{
    openWith([this, secret, profile = profile()](const Relay &relay) -> base::Result<Opened> {
        TL_TRY(auto workspace,
               Workspace::open(profile, secret->view(), m_parts.clock, m_parts.random,
                               m_parts.keyStore));
        return openedFrom(std::move(workspace), relay);
    });
}

void Application::chooseUser(const QString &key)
{
    if (!m_busy && !m_session && !m_practice && m_users->choose(key))
        takeUser();
}

void Application::addUser()
{
    if (m_busy || m_session || m_practice)
        return;
    m_users->chooseNew();
    takeUser();
}

void Application::leaveSetUp()
{
    if (m_busy || m_session)
        return;
    m_users->chooseOther();
    takeUser();
}

void Application::takeUser()
{
    m_canBeginAnew = false;
    setStage(closedStage());
    readWrongEntries();
    showWait();
}

void Application::openUnlocked()
{
    if (m_busy || m_session)
        return;
    readWrongEntries();
    showWait();
    openStore(m_unlockHelp->takePassphrase());
}

base::Result<Application::Opened> Application::openedFrom(std::unique_ptr<Workspace> workspace,
                                                          const Relay &relay) const
{
    if (!workspace->hasIdentity())
        return base::Error{ErrorCode::NoStore,
                           "This device has not joined a team yet. Join with the code you were "
                           "given and the same passphrase."};
    if (service::isLeaseOver(*workspace))
        TL_CHECK(renewLease(*workspace));
    Opened opened;
    opened.navigation = navigationIn(*workspace);
    if (!workspace->isMember()) {
        TL_TRY(const std::string words, service::joinWords(*workspace));
        opened.checkWords = words::text(words).split(u' ', Qt::SkipEmptyParts);
    }
    TL_TRY(opened.link, DeviceLink::open(std::move(workspace), m_parts.connect, relay));
    return opened;
}

void Application::openWith(std::function<base::Result<Opened>(const Relay &relay)> work)
{
    m_waiting = false;
    setProblem(QString());
    setBusy(true);
    m_worker = std::jthread([self = QPointer(this), previous = std::move(m_worker),
                             work = std::move(work), relay = m_relay]() mutable {
        if (previous.joinable())
            previous.join(); // the store it closes may be the one to open
        auto opened = std::make_shared<base::Result<Opened>>(work(relay));
        relay.post([self, opened] {
            if (self) // else the app ended meanwhile
                self->takeOpened(std::move(*opened));
        });
    });
}

void Application::takeOpened(base::Result<Opened> opened)
{
    setBusy(false);
    if (!opened) {
        const base::Error &error = opened.error();
        if (m_stage == Stage::Locked) {
            readWrongEntries();
            showWait();
            if (m_waiting)
                return;
            if (error.code == ErrorCode::WrongSecret)
                return setProblem(
                    tr("That passphrase is not right. You have %n tries left before a wait.",
                       nullptr, store::WrongEntries::untilWait - m_wrongEntries.count()));
        }
        if (m_stage == Stage::SetUp && error.code == ErrorCode::WrongSecret)
            return setProblem(tr("Setting up was begun on this device before, with another "
                                 "passphrase. Enter that one."));
        m_canBeginAnew =
            error.code == ErrorCode::IoFailed && store::opensWithKeyStoreAlone(profile().folder());
        setProblem(words::sentence(error));
        if (m_practice && m_setUpPractice) {
            m_practice = m_setUpPractice = false;
            setStage(closedStage());
        } else if (error.code == ErrorCode::NoStore) {
            const int number = m_users->current().number;
            m_users->refresh(); // somebody else is chosen where nothing is left of this one
            setStage(number == m_users->current().number ? Stage::SetUp : Stage::Locked);
        } else if (m_stage == Stage::AwaitingApproval) {
            setStage(closedStage());
        }
        return;
    }
    setProblem(opened->problem);
    setCheckWords(opened->checkWords);
    if (!m_practice)
        m_users->noteOpened();
    m_session = std::make_unique<Session>(std::move(opened->link), m_parts.clock);
    m_session->setShortNames(m_settings->shortNames());
    m_session->setProfile(profile().folder(), m_parts.keyStore);
    m_session->setExports(m_parts.exports.empty() ? downloads() : m_parts.exports);
    HallModel *const hall = m_session->hall();
    connect(hall, &HallModel::changed, m_authority,
            [this, hall] { m_authority->setInside(hall->prison()); });
    m_authority->setInside(hall->prison());
    connect(m_session.get(), &Session::namesChanged, this, &Application::takeStage);
    // Later, because it ends the session that tells it.
    connect(m_session.get(), &Session::syncStateChanged, this, &Application::lockIfMust,
            Qt::QueuedConnection);
    QMetaObject::invokeMethod(this, &Application::lockIfMust, Qt::QueuedConnection); // by now
    connect(m_session->stepUp(), &StepUp::limitReached, this, &Application::lockOut,
            Qt::QueuedConnection);
    // After `lockIfMust`, which has to say why.
    m_autoLock->setSession(m_session.get());
    m_navigation->restore(opened->navigation);
    emit sessionChanged();
    takeStage();
}

void Application::takeStage()
{
    if (!m_session)
        return;
    if (m_session->isMember() && !m_practice)
        keepInitials();
    setStage(m_session->isMember() ? Stage::Open : Stage::AwaitingApproval);
}

void Application::keepInitials()
{
    const QString name = m_session->userName();
    if (name == QLatin1String(service::unreadableName.data(), service::unreadableName.size()))
        return;
    m_session->write<void>(this,
                           [folder = profile().folder(),
                            initials = DeviceUsers::initialsOf(name).toStdString()](Workspace &) {
                               return store::keepInitials(folder, initials);
                           },
                           {});
}

void Application::lockIfMust()
{
    const auto problem = m_session ? m_session->syncState().problem : std::nullopt;
    if (!problem || (problem->code != ErrorCode::Locked && problem->code != ErrorCode::Revoked))
        return;
    lock();
    setProblem(words::sentence(*problem));
}

void Application::lockOut()
{
    lock();
    readWrongEntries();
    showWait();
}

base::Result<void> Application::renewLease(Workspace &workspace) const
{
    TL_TRY(const auto inside, service::hallHere(workspace.store().drafts));
    if (inside && !m_toldToGoOutside.exchange(true))
        return base::Error{ErrorCode::Locked,
                           "This device has to connect once to continue, and a session in a "
                           "visits hall is open on it. Take it outside first. Then unlock it "
                           "again: it connects, and you can end the session."};
    TL_TRY(const std::unique_ptr<sync::Transport> way, m_parts.connect(workspace.serverUrl()));
    // Whether it came through shows in what follows, which also has the better words.
    if (service::syncOnce(workspace, way.get(), service::WhileInside::SaidToBeOutside))
        m_toldToGoOutside = false;
    return workspace.requireMember();
}

void Application::lock()
{
    if (!m_session)
        return;
    std::unique_ptr<DeviceLink> link = endSession();
    setCheckWords({});
    setCovered(false);
    m_users->refresh(); // their initials may be new
    setStage(closedStage());
    m_worker = std::jthread([previous = std::move(m_worker), link = std::move(link)]() mutable {
        if (previous.joinable())
            previous.join();
        link.reset();
    });
}

std::unique_ptr<DeviceLink> Application::endSession()
{
    std::unique_ptr<DeviceLink> link = m_session->release();
    m_autoLock->setSession(nullptr);
    // A passphrase that is being tried is waited for where the store is closed, not by the screen;
    // and a key ring that somebody is asked to open is not waited for at all.
    if (m_parts.keyStore)
        m_parts.keyStore->giveUp();
    m_worker = std::jthread(
        [previous = std::move(m_worker), asked = m_session->stepUp()->releaseWorker()]() mutable {
            if (previous.joinable())
                previous.join();
            if (asked.joinable())
                asked.join();
        });
    Session *const gone = m_session.release();
    emit sessionChanged();
    gone->deleteLater(); // bindings may still look at it in this turn
    return link;
}

void Application::sayAnew()
{
    if (m_session)
        m_session->sayAnew();
    if (m_waiting)
        showWait();
    m_authority->sayAnew();
    emit clockTextChanged();
}

void Application::close()
{
    m_second.stop();
    // Nobody is left to confirm, and the thread that waits for it is waited for.
    m_paperRoot->giveUp();
    if (m_parts.keyStore)
        m_parts.keyStore->end();
    lock();
    if (m_worker.joinable())
        m_worker.join();
}

void Application::saveNavigation()
{
    if (!m_session || m_stage != Stage::Open)
        return;
    service::FormDraft draft{service::navigationDraft, 1, {}, {}};
    draft.values.emplace(navigationValue, m_navigation->saved().toStdString());
    m_session->write<void>(this,
                           [draft = std::move(draft)](Workspace &workspace) {
                               return service::saveDraft(workspace, draft);
                           },
                           {});
}

void Application::tick()
{
    emit clockTextChanged();
    if (m_waiting)
        showWait();
    m_autoLock->lockIfLate();
    if (!m_practice)
        m_autoLock->lockIfIdle();
}

QString Application::clockText() const
{
    return words::clock(m_parts.clock.wall());
}

QString Application::waitText() const
{
    if (m_practice)
        return {};
    switch (m_wrongEntries.helper()) {
    case store::WrongEntries::Helper::Manager:
        return tr("A manager has to unlock this device. Nothing is lost.");
    case store::WrongEntries::Helper::PaperRoot:
        return tr("Whoever keeps the paper root has to unlock this device. Nothing is lost.");
    case store::WrongEntries::Helper::Nobody:
        break;
    }
    const std::int64_t left = m_wrongEntries.waitLeft(m_parts.clock);
    if (left <= 0)
        return {};
    return tr("Too many wrong tries. Nothing is lost. You can try again in %n minutes.", nullptr,
              static_cast<int>((left + minute - 1) / minute));
}

void Application::setCovered(bool covered)
{
    if (covered == m_covered || (isLeaving() && !covered))
        return;
    m_covered = covered;
    if (m_covered && m_session)
        m_session->stepUp()->forget();
    emit coveredChanged();
}

void Application::showWait()
{
    const QString wait = waitText();
    m_waiting = !wait.isEmpty();
    setProblem(wait);
}

void Application::readWrongEntries()
{
    m_wrongEntries = store::WrongEntries::read(profile().folder());
}

void Application::clearProblem()
{
    if (!m_waiting)
        setProblem(QString());
}

void Application::setBusy(bool busy)
{
    if (busy == m_busy)
        return;
    m_busy = busy;
    emit busyChanged();
}

void Application::setProblem(const QString &problem)
{
    m_canBeginAnew = m_canBeginAnew && !problem.isEmpty();
    if (problem == m_problem)
        return;
    m_problem = problem;
    emit problemChanged();
}

void Application::setCheckWords(const QStringList &words)
{
    if (words == m_checkWords)
        return;
    m_checkWords = words;
    emit checkWordsChanged();
}

void Application::setStage(Stage stage)
{
    if (stage == m_stage)
        return;
    m_stage = stage;
    emit stageChanged();
}

} // namespace throughline::models
