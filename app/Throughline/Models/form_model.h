// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/form_draft.h"
#include "session_model.h"

#include <QVariantList>

#include <mutex>

namespace throughline::models {

//! What every form has in common: it is about something, is read from its draft, keeps each answer
//! as a draft before it shows it, and is saved once (interface.md 0, 2). An answer is shown when it
//! is on the disk, so that what can be seen survives the end of the program.
class FormModel : public throughline::models::SessionModel // whole, for moc
{
    Q_OBJECT
    QML_ANONYMOUS
    //! Id of what the form is about.
    Q_PROPERTY(QString subject READ subject WRITE setSubject NOTIFY subjectChanged REQUIRED FINAL)
    //! True when the form can be filled in.
    Q_PROPERTY(bool ready READ isReady NOTIFY changed FINAL)
    //! The person, for the bar that is the last thing seen before Save.
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(QString number READ number NOTIFY changed FINAL)
    Q_PROPERTY(QString born READ born NOTIFY changed FINAL)
    Q_PROPERTY(QString place READ place NOTIFY changed FINAL)
    Q_PROPERTY(bool saving READ isSaving NOTIFY changed FINAL)
    //! There is a draft, which can be thrown away.
    Q_PROPERTY(bool hasAnswers READ hasAnswers NOTIFY changed FINAL)
    //! What stands in the way of saving, in a sentence each: {field, text}.
    Q_PROPERTY(QVariantList problems READ problems NOTIFY changed FINAL)
    //! "8:34am", or with its day where it is another.
    Q_PROPERTY(QString whenText READ whenText NOTIFY changed FINAL)
    Q_PROPERTY(QString note READ note WRITE setNote NOTIFY changed FINAL)

public:
    explicit FormModel(QString form, QObject *parent = nullptr);

    [[nodiscard]] QString subject() const { return m_subject; }
    void setSubject(const QString &subject);
    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] QString name() const { return m_identity.name; }
    [[nodiscard]] QString number() const { return m_identity.number; }
    [[nodiscard]] QString born() const { return m_identity.born; }
    [[nodiscard]] QString place() const { return m_identity.place; }
    [[nodiscard]] bool isSaving() const { return m_saving; }
    [[nodiscard]] bool hasAnswers() const { return !m_draft.values.empty(); }
    [[nodiscard]] QVariantList problems() const { return m_problems; }
    [[nodiscard]] QString whenText() const;
    [[nodiscard]] QString note() const { return answer("note"); }
    void setNote(const QString &note) { setText("note", note); }

    //! Moves the time of the contact; never into the future.
    Q_INVOKABLE void moveTime(int minutes);
    //! Throws the draft away; Undo is offered.
    Q_INVOKABLE void discard();

signals:
    void subjectChanged();
    void changed();
    //! Saved on this device.
    void saved();
    void discarded();

protected:
    struct Identity
    {
        QString name;
        QString number;
        QString born;
        QString place;
    };

    //! Reads what the form is about; ends with `begin`.
    virtual void load() = 0;
    //! The draft, or a new one, is there: `changed` follows.
    void begin(Identity identity, std::optional<service::FormDraft> draft);
    void fail(const QString &field, const base::Error &error);
    void setProblems(QVariantList problems);

    [[nodiscard]] QString answer(const char *name) const;
    [[nodiscard]] std::optional<base::Millis> time(const char *name) const;
    //! When the contact happened: from the draft, or now.
    [[nodiscard]] base::Millis at() const;
    //! Keeps answers; `changed` when they are on the disk, then `then`.
    void keep(std::vector<std::pair<const char *, QString>> answers,
              std::function<void()> then = {});
    //! Text as it is typed: shown at once, kept as fast as the disk allows.
    void setText(const char *name, const QString &text);
    void saveWith(const QString &text,
                  std::function<base::Result<service::SavedWork>(service::Workspace &)> work);
    [[nodiscard]] std::string draftKey() const;

private:
    void listenTo(Session &session) override;
    void loadIfComplete();
    //! The newest draft on its way to the disk, shared with the writing thread: whatever write
    //! comes first takes it, so that fast typing is few writes and the last letter is never without
    //! one.
    struct Pending
    {
        std::mutex mutex; //!< guards the next two
        service::FormDraft draft;
        bool isNews = false;

        void put(const service::FormDraft &newest);
        [[nodiscard]] base::Result<void> save(service::Workspace &workspace);
    };

    static void set(service::FormDraft &draft, const char *name, const QString &value);
    //! Brings `m_wanted` to the disk.
    void write(std::function<void(base::Result<void>)> done);

    const QString m_form;
    QString m_subject;
    Identity m_identity;
    service::FormDraft m_draft; //!< as shown
    service::FormDraft m_wanted; //!< as it will be when everything under way is on the disk
    QVariantList m_problems;
    bool m_ready = false;
    bool m_saving = false;
    const std::shared_ptr<Pending> m_pending = std::make_shared<Pending>();
};

} // namespace throughline::models
