// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

namespace throughline::hall {

//! Draws the paper sheet on one page of A4, as PDF with its fonts in it. Belongs to the interface's
//! thread.
class SheetPrinter : public QObject
{
    Q_OBJECT
    QML_ELEMENT

public:
    using QObject::QObject;

    //! `sheet` as HallSheetPrint has it; `look`: {family, ink, softInk, rule}. The bytes of a file;
    //! none where it cannot be drawn.
    Q_INVOKABLE QByteArray draw(const QVariantMap &sheet, const QVariantMap &look) const;
};

} // namespace throughline::hall
