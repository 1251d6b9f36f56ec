// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session_model.h"
#include "step_up.h"

#include <QStringList>

#include <variant>

namespace throughline::models {

//! Which request of a device: to be let in, or to be unlocked. As text for navigation.
class AskingId
{
public:
    [[nodiscard]] static AskingId joining(const base::InviteId &invite) { return AskingId(invite); }
    [[nodiscard]] static AskingId locked(const base::DeviceId &device) { return AskingId(device); }
    [[nodiscard]] static std::optional<AskingId> from(const QString &text);

    [[nodiscard]] QString text() const;
    [[nodiscard]] const base::InviteId *invite() const { return std::get_if<0>(&m_id); }
    [[nodiscard]] const base::DeviceId *device() const { return std::get_if<1>(&m_id); }

private:
    using Id = std::variant<base::InviteId, base::DeviceId>;
    explicit AskingId(Id id) : m_id(std::move(id)) {}

    Id m_id;
};

//! One device that asks, and helping it after its user read six words aloud (sync.md D9, D12).
class AskingModel : public throughline::models::SessionModel // whole, for moc
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString asking READ asking WRITE setAsking NOTIFY askingChanged REQUIRED FINAL)
    //! To be unlocked; else to be let in.
    Q_PROPERTY(bool unlocks READ unlocks NOTIFY askingChanged FINAL)
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    //! "Caseworker", or which device it is.
    Q_PROPERTY(QString detail READ detail NOTIFY changed FINAL)
    //! Of a device that asks to be let in: to be compared. Of one that is locked they are not
    //! shown, because its user has to say them first.
    Q_PROPERTY(QStringList words READ words NOTIFY changed FINAL)
    //! Its proofs hold; else it must not be helped.
    Q_PROPERTY(bool sound READ isSound NOTIFY changed FINAL)
    //! It still asks.
    Q_PROPERTY(bool open READ isOpen NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)

public:
    using SessionModel::SessionModel;

    [[nodiscard]] QString asking() const { return m_asking; }
    void setAsking(const QString &asking);
    [[nodiscard]] bool unlocks() const { return m_id && m_id->device(); }
    [[nodiscard]] QString name() const { return m_found.name; }
    [[nodiscard]] QString detail() const { return m_found.detail; }
    [[nodiscard]] QStringList words() const { return m_found.words; }
    [[nodiscard]] bool isSound() const { return m_found.isSound; }
    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] bool isBusy() const { return m_busy; }

    //! Lets it in; its words have been compared.
    Q_INVOKABLE void letIn();
    //! Unlocks it, with the words as they were read aloud.
    Q_INVOKABLE void unlock(const QString &wordsHeard);

signals:
    void askingChanged();
    void changed();
    //! It was helped: what it can do now, in a sentence.
    void finished(const QString &text);

private:
    void listenTo(Session &session) override;

    struct Found
    {
        QString name;
        QString detail;
        QStringList words;
        bool isSound = false;
    };

    void load();
    void take(base::Result<std::optional<Found>> found);
    using Deed = std::function<base::Result<void>(service::Workspace &, sync::Transport &)>;
    //! Once whoever is here has given the passphrase; `text` is what it came to.
    void require(const SensitiveAct &what, const Deed &deed, const QString &text);
    void act(Confirmed confirmed, Deed deed, const QString &text);

    QString m_asking;
    std::optional<AskingId> m_id; //!< of `m_asking`
    Found m_found;
    QString m_problem;
    bool m_open = false;
    bool m_ready = false;
    bool m_busy = false;
};

} // namespace throughline::models
