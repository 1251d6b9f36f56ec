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
    //! What to do for everybody's safety when one meets them, each in words; nearly always none.
    Q_PROPERTY(QStringList safety READ safety NOTIFY changed FINAL)
    Q_PROPERTY(bool saving READ isSaving NOTIFY changed FINAL)
    //! There is a draft, which can be thrown away: answers other than those it began with.
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
    [[nodiscard]] QStringList safety() const { return m_identity.safety; }
    [[nodiscard]] bool isSaving() const { return m_saving; }
    [[nodiscard]] bool hasAnswers() const { return m_draft.values != m_given; }
    [[nodiscard]] QVariantList problems() const { return m_problems; }
    [[nodiscard]] QString whenText() const;
    [[nodiscard]] QString note() const { return answer("note"); }
    void setNote(const QString &note) { setText("note", note); }

    //! Moves the time of the contact; never into the future.
    Q_INVOKABLE virtual void moveTime(int minutes);
    //! Throws the draft away; Undo is offered.
    Q_INVOKABLE void discard();

signals:
    void subjectChanged();
    void changed();
    //! Saved on this device.
    void saved();
    void discarded();

protected:
    //! By their names in the draft; empty takes one away.
    using Answers = std::vector<std::pair<const char *, QString>>;

    struct Identity
    {
        QString name;
        QString number;
        QString born;
        QString place;
        QStringList safety = {};
    };

    //! Reads what the form is about; ends with `begin`.
    virtual void load() = 0;
    //! Answers that somebody finds in the form before they have said anything.
    using Given = std::map<std::string, std::string>;
    //! The draft, or a new one with what is given, is there: `changed` follows.
    void begin(Identity identity, std::optional<service::FormDraft> draft, Given given = {});
    void fail(const QString &field, const base::Error &error);
    void setProblems(QVariantList problems);

    [[nodiscard]] QString answer(const char *name) const;
    [[nodiscard]] std::optional<base::Millis> time(const char *name) const;
    //! When the contact happened: from the draft, or now.
    [[nodiscard]] base::Millis at() const;
    // While it saves, no answer is taken any more: it would be a draft that stays behind.
    //! Keeps answers; `changed` when they are on the disk, then `then`.
    void keep(Answers answers, std::function<void()> then = {});
    //! Text as it is typed: shown at once, kept as fast as the disk allows.
    void setText(const char *name, const QString &text) { setTexts({{name, text}}); }
    //! Several in one step: the draft never holds some of them without the others.
    void setTexts(const Answers &answers);
    //! The same for who saves in a way of their own, until they say that it is over.
    void setSaving(bool saving);
    void saveWith(const QString &text,
                  std::function<base::Result<service::SavedWork>(service::Workspace &)> work);
    [[nodiscard]] std::string draftKey() const;
    //! For `load`: reads on the reading thread what the form is about, and its draft. What comes
    //! when it is about something else by now is dropped.
    template<class T>
    void readForm(std::function<base::Result<T>(service::Reader &)> work,
                  std::function<void(base::Result<T>)> done)
    {
        m_session->readWithDrafts<T>(
            this, std::move(work),
            [this, key = draftKey(), done = std::move(done)](base::Result<T> read) {
                if (key == draftKey())
                    done(std::move(read));
            });
    }

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
    Given m_given; //!< no draft of its own
    QVariantList m_problems;
    bool m_ready = false;
    bool m_saving = false;
    const std::shared_ptr<Pending> m_pending = std::make_shared<Pending>();
};

} // namespace throughline::models
