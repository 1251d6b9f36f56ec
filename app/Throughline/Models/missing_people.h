// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session_model.h"

namespace throughline::models {

//! How many people were left with the organisation (service/take_with_me.h), for pages where they
//! are missed. Cheap wherever nobody was: it counts those and nobody else. Interface thread.
class MissingPeople : public throughline::models::SessionModel // whole, for moc
{
    Q_OBJECT
    QML_ELEMENT
    //! "12 people are not on this device."; empty where nobody was left.
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)

public:
    using SessionModel::SessionModel;

    [[nodiscard]] QString text() const;

signals:
    void changed();

private:
    void listenTo(Session &session) override;
    void refresh();

    std::int64_t m_count = 0;
};

} // namespace throughline::models
