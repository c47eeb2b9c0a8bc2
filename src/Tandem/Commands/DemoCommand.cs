using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Spectre.Console;
using Tandem.Demonstration;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Storage;
using Tandem.Operation.Incidents;
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

        Console.WriteLine("Sign in behind one of these links; each works once, in a browser window of its own:\n");
        await Offer(scope.ServiceProvider, admin, "the administrator", stop);
        // A new link for somebody ends the one before: everybody is offered one.
        var agent = await Busiest(store.Incidents.Open.Where(incident => incident.Assignee != null && incident.Assignee != admin.Id).Select(incident => incident.Assignee), store, stop);
        if (agent is not null)
            await Offer(scope.ServiceProvider, agent, "who works on incidents", stop);
        Id<Person>?[] offered = [admin.Id, agent?.Id];
        if (await Busiest(store.Incidents.Open.Where(incident => !offered.Contains(incident.Requester)).Select(incident => incident.Requester), store, stop) is { } requester)
            await Offer(scope.ServiceProvider, requester, "who needs help, in the portal", stop);
    }

    private static async Task Offer(IServiceProvider services, Person person, string who, CancellationToken stop)
    {
        var link = await services.GetRequiredService<OfferSignIn>().Run(new(person.Id), Actor.System("demo"), stop);
        Console.WriteLine($"  {person.Name}, {who}\n  {link}\n");
    }

    /// <summary>The one who is named most often, so that there is something to see.</summary>
    private static async Task<Person?> Busiest(IQueryable<Id<Person>?> named, Store store, CancellationToken stop)
    {
        var most = await named.Where(id => id != null).GroupBy(id => id).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Select(group => group.Key).FirstOrDefaultAsync(stop);
        return most is { } id ? await store.People.AsNoTracking().SingleOrDefaultAsync(person => person.Id == id, stop) : null;
    }

    private static async Task Fill(IServiceProvider services, CancellationToken stop)
    {
        var watch = Stopwatch.StartNew();
        await services.GetRequiredService<FurnishRoles>().Run(new(), Actor.System("demo"), stop);
        var cast = await ActivatorUtilities.CreateInstance<DemoCompany>(services).Found(stop);
        var desk = ActivatorUtilities.CreateInstance<DemoDesk>(services);
        await desk.Furnish(stop);
        var year = ActivatorUtilities.CreateInstance<DemoYear>(services);
        var incidents = await AnsiConsole.Progress().StartAsync(async progress =>
        {
            var task = progress.AddTask("A year passes at Brackwater", maxValue: 1);
            return await year.Live(cast, share => task.Value = share, stop);
        });
        await desk.Open(stop);
        await ActivatorUtilities.CreateInstance<DemoMap>(services).Draw(stop);
        var decisions = ActivatorUtilities.CreateInstance<DemoDecisions>(services);
        await ActivatorUtilities.CreateInstance<DemoChanges>(services).Happen(stop);
        await ActivatorUtilities.CreateInstance<DemoSources>(services).Tell(stop);
        await ActivatorUtilities.CreateInstance<DemoReleases>(services).Deliver(stop);
        await ActivatorUtilities.CreateInstance<DemoProblems>(services).FindOut(stop);
        await ActivatorUtilities.CreateInstance<DemoOnCall>(services).Begin(stop);
        await ActivatorUtilities.CreateInstance<DemoApprovals>(services, decisions).Ask(stop);
        var suppliers = ActivatorUtilities.CreateInstance<DemoSuppliers>(services);
        await suppliers.Agree(cast, stop);
        await ActivatorUtilities.CreateInstance<DemoSkills>(services).Learn(cast, stop);
        await ActivatorUtilities.CreateInstance<DemoProducts>(services).Build(stop);
        await ActivatorUtilities.CreateInstance<DemoKnowledge>(services).WriteDown(stop);
        await ActivatorUtilities.CreateInstance<DemoAlerts>(services).Ring(stop);
        await ActivatorUtilities.CreateInstance<DemoStatus>(services).Show(stop);
        await ActivatorUtilities.CreateInstance<DemoMail>(services).Arrive(stop);
        await ActivatorUtilities.CreateInstance<DemoPromises>(services).Make(services.GetRequiredService<TimeProvider>().GetUtcNow().AddDays(-365), stop);
        await suppliers.Promise(stop);
        await ActivatorUtilities.CreateInstance<DemoObjectives>(services).Agree(stop);
        await ActivatorUtilities.CreateInstance<DemoRisks>(services).WriteDown(stop);
        await ActivatorUtilities.CreateInstance<DemoRoadmap>(services).Plan(stop);
        await ActivatorUtilities.CreateInstance<DemoCapacity>(services).Measure(stop);
        await ActivatorUtilities.CreateInstance<DemoPact>(services, ActivatorUtilities.CreateInstance<DemoLaunched>(services)).Sign(stop);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{CompanyWords.People} people, {CompanyWords.Teams.Length} teams, {CompanyWords.Services.Length} services and {incidents:N0} incidents in {watch.Elapsed.TotalSeconds:N1} s."));
    }
}
