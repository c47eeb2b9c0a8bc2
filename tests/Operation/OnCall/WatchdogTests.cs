using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;
using Tandem.Kernel.Mail;
using Tandem.Kernel.Settings;
using Tandem.Kernel.Storage;
using Tandem.Operation.PagingWatch;
using Tandem.Tests.People;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Operation.OnCall;

/// <summary>The watchdog raises the alarm without the database too, by mail and by webhook.</summary>
public sealed class WatchdogTests
{
    private const string Contact = "emergency@example.org";

    [Theory, Stores]
    public async Task With_the_database_away_the_alarm_is_raised_after_a_minute_once_and_ended_when_it_is_back(DatabaseKind kind)
    {
        var site = await Databases.Copy(kind);
        using var receiver = new Receiver();
        await using var mail = new MailServer();
        var server = new NpgsqlConnectionStringBuilder(site.Database ?? "");
        using var cable = kind == DatabaseKind.Postgres ? new Cable(server.Host!, server.Port) : null;
        var wired = cable is null ? site : site with { Database = new NpgsqlConnectionStringBuilder(site.Database) { Host = "127.0.0.1", Port = cable.Port }.ToString() };
        try
        {
            await using var house = await House.Open(wired, new MovableClock(), furnish: builder =>
            {
                builder.Services.Replace(ServiceDescriptor.Singleton<IPostman, SmtpPostman>());
                builder.Configuration["Watchdog:Mail"] = Contact;
                builder.Configuration["Watchdog:Webhook"] = receiver.Address + "/alarm";
            });
            await house.Do<ChangeSettings>(change => change.Run(
                new(new Dictionary<string, string?>
                {
                    [MailSettings.Host.Name] = "127.0.0.1",
                    [MailSettings.Port.Name] = mail.Port.ToString(CultureInfo.InvariantCulture),
                    [MailSettings.Encryption.Name] = MailSettings.Plaintext,
                    [MailSettings.Sender.Name] = "desk@example.org",
                }),
                Census.Tandem));
            var watch = await Watch.In(house);
            await watch.Call();
            await house.Settled();
            await Look(house, TimeSpan.FromSeconds(10));
            receiver.Received.ShouldBeEmpty("all is well");

            // The next step of the page is due in five minutes; nobody could take it.
            using (Away(house, site, cable))
            {
                for (var seconds = 10; seconds <= 50; seconds += 10)
                    await Look(house, TimeSpan.FromSeconds(10));
                receiver.Received.ShouldBeEmpty("a minute is not over");
                for (var look = 0; look < 12; look++)
                    await Look(house, TimeSpan.FromSeconds(10));
                receiver.Received.ShouldHaveSingleItem().Body.ShouldContain("The database has not answered for");
                mail.To(Contact).ShouldHaveSingleItem().Subject.ShouldContain("On-call is overdue");
                house.Services.GetRequiredService<PagingHealth>().Late.ShouldBeGreaterThan(Watchdog.Tolerance);
            }

            for (var look = 0; look < 6 && receiver.Received.Count < 2; look++)
                await Look(house, TimeSpan.FromSeconds(10));
            receiver.Received[^1].Body.ShouldContain("On-call works again");
            await house.Settled();
        }
        finally
        {
            await Databases.Remove(site);
        }
    }

    /// <summary>Takes the database away: PostgreSQL is no longer there to be connected to, SQLite's file cannot be opened.</summary>
    private static Back Away(House house, SiteOptions site, Cable? cable)
    {
        if (cable is not null)
        {
            cable.Cut();
            return new(cable.Mend);
        }

        var kept = site.SqliteFile + ".away";
        File.Move(site.SqliteFile, kept);
        Directory.CreateDirectory(site.SqliteFile);
        SqliteConnection.ClearAllPools();
        house.Services.GetRequiredService<Database>().CloseIdle();
        return new(() =>
        {
            Directory.Delete(site.SqliteFile);
            File.Move(kept, site.SqliteFile);
        });
    }

    /// <summary>Lets the watchdog look once.</summary>
    private static async Task Look(House house, TimeSpan time)
    {
        house.Clock.Move(time);
        await Task.Delay(400, TestContext.Current.CancellationToken);
    }

    private sealed record Back(Action Bring) : IDisposable
    {
        public void Dispose() => Bring();
    }
}
