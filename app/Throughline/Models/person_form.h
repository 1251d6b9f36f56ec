// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session_model.h"

#include <QVariantList>

namespace throughline::models {

//! Add someone new: a name is enough. What is typed is a draft until it is saved.
class PersonForm : public throughline::models::SessionModel // whole, for moc
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString givenNames READ givenNames WRITE setGivenNames NOTIFY changed FINAL)
    Q_PROPERTY(QString familyName READ familyName WRITE setFamilyName NOTIFY changed FINAL)
    //! As typed: a year, a month and year, or a day ("1987", "3/1987", "14 March 1987",
    //! "14/3/1987").
    Q_PROPERTY(QString born READ born WRITE setBorn NOTIFY changed FINAL)
    Q_PROPERTY(QString prisonNumber READ prisonNumber WRITE setPrisonNumber NOTIFY changed FINAL)
    //! {field, text} each.
    Q_PROPERTY(QVariantList problems READ problems NOTIFY changed FINAL)
    Q_PROPERTY(bool saving READ isSaving NOTIFY changed FINAL)
    //! There is a draft, which can be thrown away.
    Q_PROPERTY(bool hasAnswers READ hasAnswers NOTIFY changed FINAL)

public:
    explicit PersonForm(QObject *parent = nullptr);

    [[nodiscard]] QString givenNames() const { return value("given"); }
    void setGivenNames(const QString &names) { set("given", names); }
    [[nodiscard]] QString familyName() const { return value("family"); }
    void setFamilyName(const QString &name) { set("family", name); }
    [[nodiscard]] QString born() const { return value("born"); }
    void setBorn(const QString &born) { set("born", born); }
    [[nodiscard]] QString prisonNumber() const { return value("number"); }
    void setPrisonNumber(const QString &number) { set("number", number); }
    [[nodiscard]] QVariantList problems() const { return m_problems; }
    [[nodiscard]] bool isSaving() const { return m_saving; }
    [[nodiscard]] bool hasAnswers() const { return !m_draft.values.empty(); }

    Q_INVOKABLE void save();
    //! Throws the draft away; Undo is offered.
    Q_INVOKABLE void discard();

signals:
    void changed();
    void discarded();
    //! Saved on this device, under this id.
    void personAdded(const QString &person);

private:
    void listenTo(Session &session) override;
    [[nodiscard]] QString value(const char *name) const;
    void set(const char *name, const QString &value);
    void fail(const QString &field, const QString &text);

    service::FormDraft m_draft;
    QVariantList m_problems;
    bool m_saving = false;
};

} // namespace throughline::models
