// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sqlite/connection.h"
#include "sqlite/migrator.h"
#include "sqlite/transaction.h"
#include "store/device_profile.h"
#include "store/migrations.h"

//! The tables of a store without its key file: what the tests of single parts need, and quicker.
struct BareStore
{
    StoreFiles files;
    throughline::sqlite::Connection connection = made(files);

    [[nodiscard]] static throughline::sqlite::Connection made(const StoreFiles &files)
    {
        auto opened = files.open(throughline::sqlite::OpenOptions::Mode::Create);
        if (!opened.ok()
            || !throughline::sqlite::migrate(*opened, throughline::store::migrations(),
                                             throughline::store::applicationId)
                    .ok())
            qFatal("no store for the test");
        // These tests are about what is written, not about when it is on the disk.
        if (!opened->execute("PRAGMA synchronous = OFF").ok())
            qFatal("no quick store for the test");
        return std::move(*opened);
    }
    //! As after a restart.
    void reopen()
    {
        connection = [this] {
            auto opened = files.open(throughline::sqlite::OpenOptions::Mode::ReadWrite);
            if (!opened.ok())
                qFatal("the store of the test does not open again");
            return std::move(*opened);
        }();
    }
};
