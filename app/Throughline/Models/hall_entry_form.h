// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record.h"
#include "form_model.h"

namespace throughline::models {

//! One of the last entries of a session in a visits hall, changed: another one takes its place in
//! the totals. `subject` is the entry.
class HallEntryForm : public throughline::models::FormModel // whole, for moc
{
    Q_OBJECT
    QML_ELEMENT
    //! {key, text} each.
    Q_PROPERTY(QVariantList whoTiles READ whoTiles CONSTANT FINAL)
    Q_PROPERTY(QVariantList whatTiles READ whatTiles CONSTANT FINAL)
    Q_PROPERTY(QString who READ who NOTIFY changed FINAL)
    Q_PROPERTY(int children READ children NOTIFY changed FINAL)
    Q_PROPERTY(QString what READ what NOTIFY changed FINAL)
    //! The note says something else than what is kept.
    Q_PROPERTY(bool hasNewNote READ hasNewNote NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)

public:
    explicit HallEntryForm(QObject *parent = nullptr);

    [[nodiscard]] QVariantList whoTiles() const;
    [[nodiscard]] QVariantList whatTiles() const;
    [[nodiscard]] QString who() const { return answer("who"); }
    [[nodiscard]] int children() const;
    [[nodiscard]] QString what() const { return answer("what"); }
    [[nodiscard]] bool hasNewNote() const;
    [[nodiscard]] bool isBusy() const { return m_busy; }

    Q_INVOKABLE void chooseWho(const QString &key);
    Q_INVOKABLE void setChildren(int count);
    Q_INVOKABLE void chooseWhat(const QString &key);
    //! These two end with `saved`.
    Q_INVOKABLE void save();
    Q_INVOKABLE void remove();

protected:
    void load() override;

private:
    void finish(std::function<base::Result<void>(service::Workspace &)> work);

    domain::Record m_before;
    bool m_busy = false;
};

} // namespace throughline::models
