// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "reader.h"

#include <QtCore/QMetaEnum>
#include <QtGui/QAccessible>
#include <QtQuick/QQuickWindow>

namespace throughline::testing {

namespace {

QAccessibleInterface *heardOf(QQuickItem *item)
{
    return item ? QAccessible::queryAccessibleInterface(item) : nullptr;
}

QAccessible::State state(QQuickItem *item)
{
    QAccessibleInterface *found = heardOf(item);
    return found ? found->state() : QAccessible::State();
}

QString roleName(QAccessible::Role role)
{
    return QString::fromLatin1(QMetaEnum::fromType<QAccessible::Role>().valueToKey(role));
}

template<typename Visit>
bool walkTree(QAccessibleInterface *from, const Visit &visit)
{
    for (int i = 0; from && i < from->childCount(); ++i) {
        QAccessibleInterface *child = from->child(i);
        if (!child || child->state().invisible)
            continue;
        if (visit(child) || walkTree(child, visit))
            return true;
    }
    return false;
}

//! All that is in the tree and inside of the item: from the window down, because an item that says
//! nothing of itself has no place in the tree, while what is in it may have one.
template<typename Visit>
bool walk(QQuickItem *item, const Visit &visit)
{
    if (!item || !item->window())
        return false;
    QAccessibleInterface *top = QAccessible::queryAccessibleInterface(item->window());
    return walkTree(top, [&](QAccessibleInterface *one) {
        auto *found = qobject_cast<QQuickItem *>(one->object());
        return found && item->isAncestorOf(found) && visit(one);
    });
}

} // namespace

QString Reader::name(QQuickItem *item) const
{
    QAccessibleInterface *found = heardOf(item);
    return found ? found->text(QAccessible::Name) : QString();
}

QString Reader::description(QQuickItem *item) const
{
    QAccessibleInterface *found = heardOf(item);
    return found ? found->text(QAccessible::Description) : QString();
}

QString Reader::role(QQuickItem *item) const
{
    QAccessibleInterface *found = heardOf(item);
    return found ? roleName(found->role()) : QString();
}

bool Reader::checked(QQuickItem *item) const
{
    return state(item).checked;
}

bool Reader::checkable(QQuickItem *item) const
{
    return state(item).checkable;
}

bool Reader::selected(QQuickItem *item) const
{
    return state(item).selected;
}

bool Reader::focusable(QQuickItem *item) const
{
    return state(item).focusable;
}

bool Reader::press(QQuickItem *item) const
{
    return act(item, QAccessibleActionInterface::pressAction());
}

bool Reader::act(QQuickItem *item, const QString &action) const
{
    QAccessibleInterface *found = heardOf(item);
    QAccessibleActionInterface *actions = found ? found->actionInterface() : nullptr;
    if (!actions || !actions->actionNames().contains(action))
        return false;
    actions->doAction(action);
    return true;
}

QStringList Reader::heard(QQuickItem *item) const
{
    QStringList all;
    walk(item, [&all](QAccessibleInterface *one) {
        all.append(roleName(one->role()) + QStringLiteral(": ") + one->text(QAccessible::Name));
        return false;
    });
    return all;
}

QQuickItem *Reader::find(QQuickItem *item, const QString &name) const
{
    QQuickItem *result = nullptr;
    walk(item, [&](QAccessibleInterface *one) {
        if (one->text(QAccessible::Name) == name)
            result = qobject_cast<QQuickItem *>(one->object());
        return result != nullptr;
    });
    return result;
}

} // namespace throughline::testing
