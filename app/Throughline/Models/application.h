// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "auto_lock.h"
#include "device_authority.h"
#include "device_users.h"
#include "navigation.h"
#include "paper_root.h"
#include "session.h"
#include "settings.h"
#include "store/patient_key_store.h"
#include "store/wrong_entries.h"
#include "unlock_help.h"

#include <QTimer>

#include <atomic>
#include <filesystem>
#include <thread>

namespace throughline::models {

//! What the composition root gives the app. Clock, random and key store outlive it.
struct ApplicationParts
{
    std::filesystem::path home;
    service::ConnectServer connect;
    const base::Clock &clock;
    base::Random &random;
    bool practice = false; //!< made-up people, no passphrase asked
    std::filesystem::path exports = {}; //!< where files for people go; empty: their downloads
    store::PatientKeyStore *keyStore = nullptr; //!< of the system; null for none
};

//! The app from start to end: whether there is a device here, whether it is unlocked, where one is
//! in it. The one object that QML is given; everything else hangs on it. Interface thread; opening
//! and closing a store happens on threads of its own.
class Application : public QObject
{
    Q_OBJECT
    QML_NAMED_ELEMENT(App) // Qt has an Application of its own
    QML_UNCREATABLE("made by the composition root")
    Q_PROPERTY(Stage stage READ stage NOTIFY stageChanged FINAL)
    Q_PROPERTY(throughline::models::Session *session READ session NOTIFY sessionChanged FINAL)
    Q_PROPERTY(throughline::models::Settings *settings READ settings CONSTANT FINAL)
    Q_PROPERTY(throughline::models::Navigation *navigation READ navigation CONSTANT FINAL)
    //! Who uses this device, and which of them is to open it.
    Q_PROPERTY(throughline::models::DeviceUsers *users READ users CONSTANT FINAL)
    //! Who has allowed this device inside a prison.
    Q_PROPERTY(throughline::models::DeviceAuthority *authority READ authority CONSTANT FINAL)
    //! Of the organisation that is being made on this device.
    Q_PROPERTY(throughline::models::PaperRoot *paperRoot READ paperRoot CONSTANT FINAL)
    //! For who cannot open this device.
    Q_PROPERTY(throughline::models::UnlockHelp *unlockHelp READ unlockHelp CONSTANT FINAL)
    //! Something takes longer than a blink: a passphrase is tried, a device is made.
    Q_PROPERTY(bool busy READ isBusy NOTIFY busyChanged FINAL)
    //! Why the last try did not work, in a sentence.
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged FINAL)
    //! The key ring of this computer did not give its part, and nothing else opens this device, on
    //! which there is no record yet.
    Q_PROPERTY(bool canBeginAnew READ canBeginAnew NOTIFY problemChanged FINAL)
    Q_PROPERTY(bool practice READ isPractice NOTIFY stageChanged FINAL)
    //! Practice was begun from setting up, which one can go back to.
    Q_PROPERTY(bool canLeavePractice READ canLeavePractice NOTIFY stageChanged FINAL)
    //! The six words to compare while this device waits to be approved.
    Q_PROPERTY(QStringList checkWords READ checkWords NOTIFY checkWordsChanged FINAL)
    //! Plain colour and a clock over everything.
    Q_PROPERTY(bool covered READ isCovered NOTIFY coveredChanged FINAL)
    //! Covered until it locks by itself, which is when what was recorded is sent.
    Q_PROPERTY(bool leaving READ isLeaving NOTIFY leavingChanged FINAL)
    Q_PROPERTY(QString clockText READ clockText NOTIFY clockTextChanged FINAL)
    //! Seconds until it locks by itself, while it warns; 0 otherwise.
    Q_PROPERTY(int lockingIn READ lockingIn NOTIFY lockingInChanged FINAL)

public:
    enum class Stage {
        SetUp, //!< the chosen user has no device here yet
        Locked,
        AwaitingApproval, //!< unlocked; the organisation has not let it in yet
        Open,
    };
    Q_ENUM(Stage)

    explicit Application(ApplicationParts parts, QObject *parent = nullptr);
    ~Application() override;

    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] Session *session() const { return m_session.get(); }
    [[nodiscard]] Settings *settings() const { return m_settings; }
    [[nodiscard]] Navigation *navigation() const { return m_navigation; }
    [[nodiscard]] DeviceUsers *users() const { return m_users; }
    [[nodiscard]] DeviceAuthority *authority() const { return m_authority; }
    [[nodiscard]] PaperRoot *paperRoot() const { return m_paperRoot; }
    [[nodiscard]] UnlockHelp *unlockHelp() const { return m_unlockHelp; }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] bool canBeginAnew() const { return m_canBeginAnew; }
    [[nodiscard]] bool isPractice() const { return m_practice; }
    [[nodiscard]] bool canLeavePractice() const { return m_setUpPractice; }
    [[nodiscard]] QStringList checkWords() const { return m_checkWords; }
    [[nodiscard]] bool isCovered() const { return m_covered; }
    [[nodiscard]] bool isLeaving() const { return m_autoLock->isLeaving(); }
    [[nodiscard]] QString clockText() const;
    [[nodiscard]] int lockingIn() const { return m_autoLock->lockingIn(); }

    //! Practice needs no passphrase.
    Q_INVOKABLE void unlock(const QString &passphrase);
    //! Everything typed is a draft already; the keys leave the memory.
    Q_INVOKABLE void lock();
    //! Of a locked device: another of its users is to open it, by the key of DeviceUsers.
    Q_INVOKABLE void chooseUser(const QString &key);
    //! Of a locked device: it is to be set up for somebody else as well.
    Q_INVOKABLE void addUser();
    //! Back to the lock screen from setting it up for somebody else.
    Q_INVOKABLE void leaveSetUp();
    //! By hand, or because nobody is there: at once; while what this user has said of their own
    //! check has not left the device, after a round.
    Q_INVOKABLE void lockOnceSent() { m_autoLock->lockOnceSent(); }
    //! Covers the screen at once, and locks when a round with the server was tried: a lock before
    //! would break off what is on its way. Without a server at once, and never later than in 20 s.
    Q_INVOKABLE void lockAfterRound() { m_autoLock->lockAfterRound(); }
    //! While it is leaving, nothing takes the cover away.
    Q_INVOKABLE void setCovered(bool covered);
    //! Somebody is there: the time until it locks begins anew.
    Q_INVOKABLE void noteActivity() { m_autoLock->noteActivity(); }
    //! Made-up people in a folder of their own; nothing leaves this machine.
    Q_INVOKABLE void startPractice();
    //! Back to setting up, from a practice that was begun there.
    Q_INVOKABLE void leavePractice();
    //! Makes the device and asks to be let in.
    Q_INVOKABLE void join(const QString &server, const QString &code, const QString &passphrase);
    //! Makes a new organisation with this device as its first administrator's, without a server
    //! yet; `team` empty for one named as the organisation. Its paper root is shown first, and
    //! nothing is made until it is confirmed.
    Q_INVOKABLE void createOrganisation(const QString &name, const QString &userName,
                                        const QString &team, const QString &passphrase);
    //! All administrators' devices are lost: makes this one an administrator's with the paper root.
    Q_INVOKABLE void recoverOrganisation(const QString &server, const QString &paperRoot,
                                         const QString &userName, const QString &passphrase);
    //! What is in a file of an invitation, or in a text that was pasted or scanned: {server, code}.
    //! Empty where there is none; for a file, `problem` says why.
    Q_INVOKABLE QVariantMap invitationIn(const QString &text) const;
    Q_INVOKABLE QVariantMap invitationOf(const QUrl &file);
    //! While this device waits to be approved: asks anew, as another device, with another code for
    //! the same server. Nobody on this device takes up the request before.
    Q_INVOKABLE void joinAgain(const QString &code);
    //! Deletes a device that `canBeginAnew`, for good, and goes to setting up.
    Q_INVOKABLE void beginAnew();
    //! The sentence that says why a passphrase is too weak; empty when it is good.
    Q_INVOKABLE QString weakness(const QString &passphrase) const;
    //! Somebody tries again: what was wrong before need not stand there. A wait does, to its end.
    Q_INVOKABLE void clearProblem();

    //! Another language is in force.
    void sayAnew();
    //! At the end of the program: waits until the store is closed.
    void close();

signals:
    void stageChanged();
    void checkWordsChanged();
    void sessionChanged();
    void busyChanged();
    void problemChanged();
    void coveredChanged();
    void leavingChanged();
    void clockTextChanged();
    void lockingInChanged();

private:
    struct Opened
    {
        std::unique_ptr<DeviceLink> link;
        QByteArray navigation;
        QStringList checkWords;
        QString problem; //!< it is open all the same
    };
    //! Any thread.
    [[nodiscard]] base::Result<Opened> openedFrom(std::unique_ptr<service::Workspace> workspace,
                                                  const Relay &relay) const;
    //! Makes a device here, which `work` makes somebody's; where that fails, nothing is left of it.
    void setUp(const QString &passphrase,
               std::function<base::Result<void>(service::Workspace &)> work);
    void openStore(const std::shared_ptr<const Passphrase> &secret);
    //! Another passphrase opens it now.
    void openUnlocked();
    //! Runs on a thread of its own; its result comes to `takeOpened`.
    void openWith(std::function<base::Result<Opened>(const Relay &relay)> work);
    void takeOpened(base::Result<Opened> opened);
    //! The screens let go of the device; what it does goes on until the link ends.
    [[nodiscard]] std::unique_ptr<DeviceLink> endSession();
    void takeStage();
    //! A round has shown that nobody may go on here: the lease is over, or it was shut out.
    void lockIfMust();
    //! Somebody guessed at the passphrase of the open device: they wait as on the lock screen.
    void lockOut();
    //! Connecting once is all that a device needs whose lease is over (sync.md D10).
    //! Inside a prison it does not: its user has to take it outside and try again, which says so.
    [[nodiscard]] base::Result<void> renewLease(service::Workspace &workspace) const;
    void setBusy(bool busy);
    void setProblem(const QString &problem);
    void setStage(Stage stage);
    void setCheckWords(const QStringList &words);
    void tick();
    void saveNavigation();
    [[nodiscard]] Stage closedStage() const;
    //! Another user is chosen: what stood there was the one's before.
    void takeUser();
    //! Beside the key file, so that the user finds themselves on the lock screen.
    void keepInitials();
    [[nodiscard]] store::Profile profile() const;
    //! How long no passphrase is taken, or who has to help; nothing when one is.
    void showWait();
    void readWrongEntries();
    [[nodiscard]] QString waitText() const;

    const ApplicationParts m_parts;
    const Relay m_relay;
    Settings *m_settings;
    AutoLock *m_autoLock;
    DeviceAuthority *m_authority;
    Navigation *m_navigation;
    DeviceUsers *m_users;
    PaperRoot *m_paperRoot;
    UnlockHelp *m_unlockHelp;
    bool m_practice;
    bool m_setUpPractice = false; //!< practice was begun from setting up
    Stage m_stage = Stage::Locked;
    QString m_problem;
    store::WrongEntries m_wrongEntries; //!< as of the last try
    QStringList m_checkWords;
    bool m_busy = false;
    bool m_canBeginAnew = false; //!< as long as `m_problem` stands
    bool m_waiting = false; //!< `m_problem` says for how long
    bool m_covered = false;
    mutable std::atomic<bool> m_toldToGoOutside = false; //!< by the last try to open it
    QTimer m_second;
    std::unique_ptr<Session> m_session;
    std::jthread m_worker; //!< opens or closes; one at a time, each waits for the one before
};

} // namespace throughline::models
