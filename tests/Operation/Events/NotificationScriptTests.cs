using System.Diagnostics;
using System.Text;
using Tandem.Kernel.Storage;
using Tandem.Operation.Events;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Operation.Events;

/// <summary>The script that Icinga and Nagios run tells of problems and recoveries, whatever a check prints.</summary>
public sealed class NotificationScriptTests(Houses houses) : IClassFixture<Houses>
{
    private const string Shell = "/bin/sh", Curl = "/usr/bin/curl";

    [Theory]
    [InlineData("DISK CRITICAL - free space: / 1 % \"root\" \\ back`date`$(date)")]
    [InlineData("Zeile eins\nline two\twith a tab")]
    [InlineData("1.200 Gäste warten ")]
    public async Task Icinga_tells_of_a_problem_and_its_end_in_whatever_words_and_at_whatever_length(string said)
    {
        Assert.SkipUnless(File.Exists(Shell) && File.Exists(Curl), "there is no shell, or no curl");
        var house = await houses.On(DatabaseKind.Sqlite);
        using var watch = await Watch.In(house);
        foreach (var output in new[] { said, new StringBuilder().Insert(0, said, 200).ToString() })
        {
            await Run(watch, "PROBLEM", "db-1", "CRITICAL", output, "disk");
            await Run(watch, "PROBLEM", "db-1", "CRITICAL", output, "disk");
            await Run(watch, "ACKNOWLEDGEMENT", "db-1", "CRITICAL", output, "disk");
            var alert = (await watch.Alerts("disk")).Single(each => each.Open);
            (alert.Severity, alert.Repeats, alert.Labels["host"]).ShouldBe((Severity.Critical, 2, "db-1"));
            alert.Title.ShouldStartWith($"disk on db-1: {said[..10]}");
            await Run(watch, "RECOVERY", "db-1", "OK", output, "disk");
            (await watch.Alerts("disk")).ShouldAllBe(each => !each.Open);
        }

        await Run(watch, "PROBLEM", "db-2", "DOWN", "No answer");
        (await watch.Alert("host")).Labels["host"].ShouldBe("db-2");
    }

#pragma warning disable RS0030 // The ban keeps input from starting programs; a test starts one to see whether the product is spoken to by it.
    private static async Task Run(Watch watch, params string[] words)
    {
        var start = new ProcessStartInfo(Shell, [Path.Combine(Checkout.Root.FullName, "integrations", "icinga", "tandem-notify.sh"), .. words]) { RedirectStandardError = true };
        (start.Environment["TANDEM_URL"], start.Environment["TANDEM_KEY"]) = ($"{watch.House.Address}api/v1/events", watch.Key);
        using var running = Process.Start(start)!;
        var wrong = await running.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await running.WaitForExitAsync(TestContext.Current.CancellationToken);
        running.ExitCode.ShouldBe(0, wrong);
    }
#pragma warning restore RS0030
}
