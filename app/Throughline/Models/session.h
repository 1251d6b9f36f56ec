// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device_link.h"
#include "service/saved_work.h"

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <filesystem>

namespace throughline::models {

class HallModel;
class StepUp;
class SyncModel;
class UndoModel;

//! One unlocked device as the screens see it: who is at work, what was saved, what the team has.
//! Gives every view model its reads and writes. Made by Application at unlock and gone at lock;
//! interface thread.
class Session : public QObject
{
    Q_OBJECT
    Q_MOC_INCLUDE("hall_model.h")
    Q_MOC_INCLUDE("step_up.h")
    Q_MOC_INCLUDE("sync_model.h")
    Q_MOC_INCLUDE("undo_model.h")
    QML_ELEMENT
    QML_UNCREATABLE("made by Application when the device is unlocked")
    //! Name of the organisation, and of who uses this device.
    Q_PROPERTY(QString organisation READ organisation NOTIFY namesChanged FINAL)
    Q_PROPERTY(QString userName READ userName NOTIFY namesChanged FINAL)
    //! Made-up people: every screen says so.
    Q_PROPERTY(bool practice READ isPractice NOTIFY namesChanged FINAL)
    Q_PROPERTY(bool member READ isMember NOTIFY namesChanged FINAL)
    //! In a work team: a volunteer has fewer places.
    Q_PROPERTY(bool staff READ isStaff NOTIFY namesChanged FINAL)
    //! Of any team, or an administrator: what is missing and to be decided is theirs to see, and
    //! who is let in and shut out theirs to say.
    Q_PROPERTY(bool manager READ isManager NOTIFY namesChanged FINAL)
    //! False while the organisation stands alone.
    Q_PROPERTY(bool hasServer READ hasServer NOTIFY namesChanged FINAL)
    //! Whole names in lists instead of "Jamie S.": always (settings), or for a minute (the eye).
    Q_PROPERTY(bool fullNames READ fullNames NOTIFY fullNamesChanged FINAL)
    //! What somebody looks for on Find: it stays while they are elsewhere, until they clear it.
    Q_PROPERTY(QString findText READ findText WRITE setFindText NOTIFY findTextChanged FINAL)
    Q_PROPERTY(throughline::models::SyncModel *sync READ sync CONSTANT FINAL)
    Q_PROPERTY(throughline::models::UndoModel *undo READ undo CONSTANT FINAL)
    //! The session of a visits hall that this device is in.
    Q_PROPERTY(throughline::models::HallModel *hall READ hall CONSTANT FINAL)
    //! Before something sensitive the passphrase is asked for once more.
    Q_PROPERTY(throughline::models::StepUp *stepUp READ stepUp CONSTANT FINAL)

public:
    Session(std::unique_ptr<DeviceLink> link, const base::Clock &clock, QObject *parent = nullptr);
    ~Session() override;

    //! Gives the device away to be closed on another thread; nothing is read or written any more.
    [[nodiscard]] std::unique_ptr<DeviceLink> release();

    [[nodiscard]] QString organisation() const;
    [[nodiscard]] QString userName() const;
    [[nodiscard]] bool isPractice() const { return m_names->isPractice; }
    [[nodiscard]] bool hasServer() const { return m_names->hasServer; }
    [[nodiscard]] bool isMember() const { return m_isMember; }
    [[nodiscard]] bool isStaff() const { return m_names->isStaff; }
    [[nodiscard]] bool isManager() const { return m_names->isManager; }
    //! Where files for people go: their downloads, unless another folder was given.
    [[nodiscard]] const std::filesystem::path &exports() const { return m_exports; }
    void setExports(std::filesystem::path folder) { m_exports = std::move(folder); }
    [[nodiscard]] bool fullNames() const { return !m_shortNames || m_fullNamesEnd.isActive(); }
    [[nodiscard]] QString findText() const { return m_findText; }
    void setFindText(const QString &text);
    [[nodiscard]] SyncModel *sync() const { return m_sync; }
    [[nodiscard]] UndoModel *undo() const { return m_undo; }
    [[nodiscard]] HallModel *hall() const { return m_hall; }
    [[nodiscard]] StepUp *stepUp() const { return m_stepUp; }
    //! Where the device's store is, and the key store that takes part in opening it.
    void setProfile(const std::filesystem::path &profile, store::KeyStore *keyStore = nullptr);
    [[nodiscard]] const service::NameBook &names() const { return *m_names; }
    [[nodiscard]] const service::SyncState &syncState() const { return m_syncState; }
    //! The device's wall clock put right by what the server said, as records are stamped.
    [[nodiscard]] base::Millis now() const;
    void setShortNames(bool shorten);
    //! Another language is in force: what models have put into words is put into words again.
    void sayAnew();

    //! Shows whole names for a minute, or ends that.
    Q_INVOKABLE void toggleFullNames();

    //! Reads on the device's reading thread, then calls `done` here unless the receiver has gone.
    template<class T>
    void read(QObject *receiver, std::function<base::Result<T>(service::Reader &)> work,
              std::function<void(base::Result<T>)> done)
    {
        if (m_link)
            m_link->device().read(carried(receiver, std::move(work), std::move(done)));
    }
    //! The same on the counting thread: for what reads very many records.
    template<class T>
    void count(QObject *receiver, std::function<base::Result<T>(service::Reader &)> work,
               std::function<void(base::Result<T>)> done)
    {
        if (m_link)
            m_link->device().count(carried(receiver, std::move(work), std::move(done)));
    }
    //! The same on the writing thread.
    template<class T>
    void write(QObject *receiver, std::function<base::Result<T>(service::Workspace &)> work,
               std::function<void(base::Result<T>)> done)
    {
        if (m_link)
            m_link->device().write(carried(receiver, std::move(work), std::move(done)));
    }
    //! Writes what a form has of its answers, or removes it.
    void writeDraft(QObject *receiver, std::function<base::Result<void>(service::Workspace &)> work,
                    std::function<void(base::Result<void>)> done);
    //! As `read`, once what forms have written is there: the writing thread may have much to do,
    //! and whoever opens a form again finds what they typed last.
    template<class T>
    void readWithDrafts(QObject *receiver, std::function<base::Result<T>(service::Reader &)> work,
                        std::function<void(base::Result<T>)> done)
    {
        if (m_draftsOnTheirWay == 0)
            return read<T>(receiver, std::move(work), std::move(done));
        write<void>(
            this, [](service::Workspace &) { return base::Result<void>(); },
            [this, receiver = QPointer<QObject>(receiver), work = std::move(work),
             done = std::move(done)](base::Result<void>) mutable {
                if (receiver)
                    read<T>(receiver, std::move(work), std::move(done));
            });
    }
    //! Something that needs the server: on the writing thread as well, once the server has
    //! answered. `url` is another server than the organisation's own, or empty.
    template<class T>
    void ask(QObject *receiver,
             std::function<base::Result<T>(service::Workspace &, sync::Transport &)> work,
             std::function<void(base::Result<T>)> done, std::string url = {})
    {
        if (!m_link)
            return;
        m_link->device().run(
            std::move(url),
            [relay = m_link->relay(), receiver = QPointer<QObject>(receiver),
             work = std::move(work), done = std::move(done)](
                service::Workspace &workspace, base::Result<sync::Transport *> server) {
                auto result = std::make_shared<base::Result<T>>(
                    server ? work(workspace, **server) : base::Result<T>(server.error()));
                relay.post([receiver, done, result] {
                    if (receiver && done)
                        done(std::move(*result));
                });
            });
    }
    //! Saves records: they are sent soon, and Undo is offered under `text`.
    void save(QObject *receiver, const QString &text,
              std::function<base::Result<service::SavedWork>(service::Workspace &)> work,
              std::function<void(base::Result<void>)> done);
    //! Throws a draft away, and offers to put it back.
    void discard(QObject *receiver, const service::FormDraft &draft,
                 std::function<void(base::Result<void>)> done);
    //! Exchanges with the server at once.
    void syncNow();
    //! Something was saved: it goes in a moment.
    void sendSoon();
    //! A session of a visits hall was opened: nothing goes until it is closed.
    void goneInside();

signals:
    void namesChanged();
    void fullNamesChanged();
    void findTextChanged();
    //! Records of these kinds are to be read again; several changes in one go are one signal. All
    //! of them, and more than there are: another language is in force, and no record has changed.
    void recordsChanged(throughline::service::KindSet kinds);
    void syncStateChanged();
    //! A form was begun, filled in or finished.
    void draftsChanged();

private:
    //! A task for a device's thread whose result comes back here.
    template<class T, class Of>
    [[nodiscard]] std::function<void(Of &)> carried(QObject *receiver,
                                                    std::function<base::Result<T>(Of &)> work,
                                                    std::function<void(base::Result<T>)> done) const
    {
        return [relay = m_link->relay(), receiver = QPointer<QObject>(receiver),
                work = std::move(work), done = std::move(done)](Of &of) {
            auto result = std::make_shared<base::Result<T>>(work(of));
            relay.post([receiver, done, result] {
                if (receiver && done)
                    done(std::move(*result));
            });
        };
    }
    void listen();
    void noteRecords(service::KindSet kinds);

    const base::Clock &m_clock;
    std::unique_ptr<DeviceLink> m_link;
    std::shared_ptr<const service::NameBook> m_names; //!< never null
    bool m_isMember;
    service::SyncState m_syncState;
    service::KindSet m_changed; //!< and not told yet
    QTimer m_tellChanged;
    QTimer m_fullNamesEnd;
    std::filesystem::path m_exports;
    bool m_shortNames = true;
    int m_draftsOnTheirWay = 0; //!< to the disk
    QString m_findText;
    SyncModel *m_sync = nullptr;
    UndoModel *m_undo = nullptr;
    HallModel *m_hall = nullptr;
    StepUp *m_stepUp = nullptr;
};

} // namespace throughline::models
