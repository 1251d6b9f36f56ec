// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "relay.h"
#include "service/organisation.h"

#include <QStringList>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include <condition_variable>
#include <mutex>
#include <optional>

namespace throughline::models {

//! The paper root of an organisation that is being made: shown once, and nothing of the
//! organisation exists until somebody has shown that they have it on paper (sync.md D10). Owned by
//! Application; interface thread, but for what says otherwise.
class PaperRoot : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of Application")
    //! It is to be written down now: what it is called, and its groups in order.
    Q_PROPERTY(bool shown READ isShown NOTIFY changed FINAL)
    Q_PROPERTY(QString organisation READ organisation NOTIFY changed FINAL)
    Q_PROPERTY(QStringList groups READ groups NOTIFY changed FINAL)
    //! Which two groups are asked back, counted from 1.
    Q_PROPERTY(int first READ first NOTIFY changed FINAL)
    Q_PROPERTY(int second READ second NOTIFY changed FINAL)
    //! What came of saving it; empty before.
    Q_PROPERTY(QString fileText READ fileText NOTIFY changed FINAL)
    Q_PROPERTY(bool fileFailed READ hasFileFailed NOTIFY changed FINAL)

public:
    explicit PaperRoot(base::Random &random, QObject *parent);
    ~PaperRoot() override;

    [[nodiscard]] bool isShown() const { return !m_groups.isEmpty(); }
    [[nodiscard]] QString organisation() const { return m_organisation; }
    [[nodiscard]] QStringList groups() const { return m_groups; }
    [[nodiscard]] int first() const { return m_first; }
    [[nodiscard]] int second() const { return m_second; }
    [[nodiscard]] QString fileText() const { return m_fileText; }
    [[nodiscard]] bool hasFileFailed() const { return m_fileFailed; }

    //! Whether this is the group of that number; case and spaces do not matter.
    Q_INVOKABLE bool isGroup(int number, const QString &typed) const;
    //! For printing: a text for its owner alone.
    Q_INVOKABLE void save(const QUrl &file);
    //! It is on paper: the organisation is made.
    Q_INVOKABLE void confirm();
    //! Nothing is made, and what was written down is good for nothing.
    Q_INVOKABLE void giveUp();

    //! What createOrganisation gives the root to: shows it on the interface's thread and waits,
    //! on the thread that makes the organisation, for `confirm` or `giveUp`. Whoever waits for that
    //! thread gives up first.
    [[nodiscard]] service::KeepRoot keeper(const QString &organisation, const Relay &relay);

signals:
    void changed();

private:
    //! What the other thread waits for. Shared with it, so that it may outlive this object.
    class Wait
    {
    public:
        void end(bool isKept);
        [[nodiscard]] bool isKept();

    private:
        std::mutex m_mutex; //!< guards the next
        std::optional<bool> m_kept;
        std::condition_variable m_told;
    };

    void show(const QString &printed);
    void end(bool isKept);

    base::Random &m_random;
    QString m_organisation;
    QStringList m_groups;
    int m_first = 0;
    int m_second = 0;
    QString m_fileText;
    bool m_fileFailed = false;
    std::shared_ptr<Wait> m_wait; //!< null while no organisation is being made
};

} // namespace throughline::models
