using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Spectre.Console;
using Tandem.Demonstration;
using Tandem.Kernel.Access;
using Tandem.Kernel.Storage;
using Tandem.People.OneTimeLinks;
using Tandem.People.Persons;
using Tandem.People.Roles;

namespace Tandem.Commands;

/// <summary><c>tandem demo</c>: a living company to try things on, served at once.</summary>
public static class DemoCommand
{
    public static Command Make(SiteSwitches site)
    {
        var command = new Command("demo", "Fill a site with a demonstration company and serve it");
        command.SetAction((words, stop) => Serve.Run(site.Read(words), Welcome, stop));
        return command;
    }

    private static async Task Welcome(WebApplication app, CancellationToken stop)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        if (!await store.People.AnyAsync(stop))
            await Fill(scope.ServiceProvider, stop);
        var admin = await store.People.AsNoTracking().SingleOrDefaultAsync(person => person.UserName == "admin", stop);
        if (admin is null)
        {
            Console.WriteLine("This site holds somebody's own records, so no demonstration was put into it. Choose another folder with --data.");
            return;
        }

        var link = await scope.ServiceProvider.GetRequiredService<OfferSignIn>().Run(new(admin.Id), Actor.System("demo"), stop);
        Console.WriteLine($"Sign in as {admin.Name}, the administrator, behind this link; it works once:\n\n  {link}\n");
    }

    private static async Task Fill(IServiceProvider services, CancellationToken stop)
    {
        var watch = Stopwatch.StartNew();
        await services.GetRequiredService<FurnishRoles>().Run(new(), Actor.System("demo"), stop);
        var cast = await ActivatorUtilities.CreateInstance<DemoCompany>(services).Found(stop);
        var year = ActivatorUtilities.CreateInstance<DemoYear>(services);
        var incidents = await AnsiConsole.Progress().StartAsync(async progress =>
        {
            var task = progress.AddTask("A year passes at Brackwater", maxValue: 1);
            return await year.Live(cast, share => task.Value = share, stop);
        });
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{CompanyWords.People} people, {CompanyWords.Teams.Length} teams, {CompanyWords.Services.Length} services and {incidents:N0} incidents in {watch.Elapsed.TotalSeconds:N1} s."));
    }
}
