// Processes are banned because input might choose what runs. Here the program is our own and nothing is chosen.
#pragma warning disable RS0030
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.Operation.Events;
using Tandem.Operation.Incidents;
using Tandem.Operation.Integrations;
using Tandem.Tests.People;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Operation.MailDesk;

/// <summary>The command that a mail server pipes messages to, as the mail server sees it.</summary>
public sealed class MailCommandTests
{
    [Theory, Stores]
    public async Task N62_tandem_mail_takes_a_message_once_beside_the_house_that_serves_and_ends_as_mail_servers_understand(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        var office = await Office.In(house);
        await Post.In(house);
        var message = Post.Write(office.AskerPerson.Email!, "Piped", "Hello");

        var first = await Pipe(house.Site, message);
        first.Code.ShouldBe(0, first.Said);
        first.Said.ShouldMatch(@"^MAIL-\d+ INC-\d+\s*$");
        (await Pipe(house.Site, message)).ShouldBe(first, "the same message is the same mail");
        (await house.Read(each => each.Incidents.CountAsync(row => row.Requester == office.AskerPerson.Id))).ShouldBe(1);

        (await Pipe(house.Site, Post.Write("stranger@elsewhere.example", "Hello", "x"))).Said.ShouldContain("ignored: Nobody has this address");
        (await Pipe(house.Site, "Subject: from nobody\n\nx")).ShouldSatisfyAllConditions(each => each.Code.ShouldBe(0), each => each.Said.ShouldContain("quarantined"));
        (await Pipe(house.Site, "")).Code.ShouldBe(65);
    }

    [Theory, Stores]
    public async Task What_monitors_pipe_beside_a_house_that_keeps_the_open_alerts_in_its_memory_is_left_to_it(DatabaseKind store)
    {
        await using var house = await Houses.Fresh(store);
        await Post.In(house);
        var boss = await house.Enter("Boss", StandardRole.Administrator);
        var made = await house.Do<AddIntegration, AddIntegration.Made>(add => add.Run(new("Backups", IntegrationType.Mail), Census.Tandem));
        await house.Let(boss);
        using var visitor = await house.SignedIn(boss);
        await visitor.Open(Integration.Kind.PathOf(made.Integration));
        var address = visitor.Page.QuerySelectorAll("pre").Select(pre => pre.TextContent.Trim()).Single(text => text.Contains('@', StringComparison.Ordinal));

        var piped = await Pipe(house.Site, Post.Write("backup@host.example", "Backup failed", "No space left", verified: false), address);
        piped.Code.ShouldBe(0, piped.Said);
        piped.Said.ShouldContain(store == DatabaseKind.Sqlite ? "waits" : "ALT-");
        // The command lives by the machine's clock, the house by the test's.
        var behind = TimeProvider.System.GetUtcNow() - house.Clock.GetUtcNow();
        house.Clock.Move((behind > TimeSpan.Zero ? behind : TimeSpan.Zero) + TimeSpan.FromSeconds(21));
        await house.Settled();
        (await house.Read(each => each.Alerts.AsNoTracking().SingleAsync())).Title.ShouldBe("Backup failed");
    }

    [Fact]
    public async Task A_mail_server_is_asked_to_try_again_when_the_site_cannot_be_reached()
    {
        var nowhere = new SiteOptions { Data = Path.Combine(Path.GetTempPath(), $"tandem-nowhere-{Guid.CreateVersion7():n}") };
        (await Pipe(nowhere, "From: a@example.org\n\nx")).Code.ShouldBe(75);
        Directory.Exists(nowhere.Data).ShouldBeFalse("a wrong folder must not become a site that swallows mails");
        (await Pipe(nowhere with { Data = Directory.CreateTempSubdirectory("tandem-test-").FullName, Database = "Host=127.0.0.1;Port=1;Username=nobody;Database=none;Timeout=2" }, "From: a@example.org\n\nx")).Code.ShouldBe(75);
    }

    private static async Task<(int Code, string Said)> Pipe(SiteOptions site, string message, string? recipient = null)
    {
        string[] words = ["mail", "--data", site.Data, .. site.Database is { } database ? new[] { "--database", database } : [], .. recipient is null ? [] : new[] { "--recipient", recipient }];
        using var process = Process.Start(new ProcessStartInfo(ServerProcess.Program, words) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        try
        {
            await process.StandardInput.WriteAsync(message);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It said no before it read.
        }

        var said = process.StandardOutput.ReadToEndAsync();
        var complained = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await said + (process.ExitCode == 0 ? "" : await complained));
    }
}
