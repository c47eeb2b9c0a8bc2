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
        await Tell(services, at => at.GetRequiredService<FurnishRoles>().Run(new(), Actor.System("demo"), stop));
        var cast = await Tell(services, at => Make<DemoCompany>(at).Found(stop));
        await Tell(services, at => Make<DemoDesk>(at).Furnish(stop));
        var incidents = await AnsiConsole.Progress().StartAsync(async progress =>
        {
            var task = progress.AddTask("A year passes at Brackwater", maxValue: 1);
            return await Make<DemoYear>(services).Live(cast, share => task.Value = share, stop);
        });
        await Tell(services, at => Make<DemoDesk>(at).Open(stop));
        await Tell(services, at => Make<DemoMap>(at).Draw(stop));
        await Tell(services, at => Make<DemoChanges>(at).Happen(stop));
        await Tell(services, at => Make<DemoSources>(at).Tell(stop));
        await Tell(services, at => Make<DemoReleases>(at).Deliver(stop));
        await Tell(services, at => Make<DemoProblems>(at).FindOut(stop));
        await Tell(services, at => Make<DemoOnCall>(at).Begin(stop));
        await Tell(services, at => Make<DemoApprovals>(at, Make<DemoDecisions>(at)).Ask(stop));
        await Tell(services, at => Make<DemoSuppliers>(at).Agree(cast, stop));
        await Tell(services, at => Make<DemoSkills>(at).Learn(cast, stop));
        await Tell(services, at => Make<DemoProducts>(at).Build(stop));
        await Tell(services, at => Make<DemoKnowledge>(at).WriteDown(stop));
        await Tell(services, at => Make<DemoAlerts>(at).Ring(stop));
        await Tell(services, at => Make<DemoStatus>(at).Show(stop));
        await Tell(services, at => Make<DemoMail>(at).Arrive(stop));
        await Tell(services, at => Make<DemoPromises>(at).Make(at.GetRequiredService<TimeProvider>().GetUtcNow().AddDays(-365), stop));
        await Tell(services, at => Make<DemoSuppliers>(at).Promise(stop));
        await Tell(services, at => Make<DemoObjectives>(at).Agree(stop));
        await Tell(services, at => Make<DemoRisks>(at).WriteDown(stop));
        await Tell(services, at => Make<DemoRoadmap>(at).Plan(stop));
        await Tell(services, at => Make<DemoCapacity>(at).Measure(stop));
        await Tell(services, at => Make<DemoPact>(at, Make<DemoLaunched>(at)).Sign(stop));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{CompanyWords.People} people, {CompanyWords.Teams.Length} teams, {CompanyWords.Services.Length} services and {incidents:N0} incidents in {watch.Elapsed.TotalSeconds:N1} s."));
    }

    /// <summary>Each chapter is a unit of work of its own: every save looks at all that its unit has in hand, and with the whole company in one a third of the time went into that.</summary>
    private static async Task<T> Tell<T>(IServiceProvider services, Func<IServiceProvider, Task<T>> chapter)
    {
        await using var scope = services.CreateAsyncScope();
        return await chapter(scope.ServiceProvider);
    }

    private static async Task Tell(IServiceProvider services, Func<IServiceProvider, Task> chapter)
    {
        await using var scope = services.CreateAsyncScope();
        await chapter(scope.ServiceProvider);
    }

    private static T Make<T>(IServiceProvider services, params object[] more) => ActivatorUtilities.CreateInstance<T>(services, more);
}
