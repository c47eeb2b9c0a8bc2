using Microsoft.EntityFrameworkCore;
using Tandem.Kernel.Binding;
using Tandem.Kernel.Http;
using Tandem.Kernel.Records;
using Tandem.Kernel.Repetition;

namespace Tandem.Kernel.Watching;

/// <summary>Answers for <c>/watchers</c> under records of every kind.</summary>
internal static class WatcherAnswers
{
    public static SubResource SubResource { get; } = new("watchers",
    [
        new("GET", "", "Lists who watches it; those who do not work on it see only whether they do themselves.", List) { Gives = typeof(WatcherView), GivesMany = true, IsPaged = true },
        new("POST", "", "Watches it, or has somebody else watch it.", Add) { Takes = typeof(NewWatcher), Status = 204 },
        new("DELETE", "{person}", "Watches it no longer; \"me\" is yourself.", Remove) { Status = 204 },
    ]);

    /// <summary>What is sent to watch: nobody, or somebody else's number.</summary>
    internal sealed record NewWatcher(string? Person = null);

    private static async Task List(Exchange exchange, RecordKind kind, IRecord record)
    {
        var watchers = await exchange.Store.WatchersOf(new(kind.Name, record.Key)).ToListAsync(exchange.Stop);
        if (!kind.IsWorkedBy(exchange.By, record))
            watchers = [.. watchers.Where(watcher => watcher.Person == exchange.By.Person)];
        var people = exchange.Store.Kinds.Named("person");
        var known = people is null ? [] : await people.Shelf.Find(exchange.Store, Access.Reach.Everywhere, [.. watchers.Select(watcher => watcher.Person)], exchange.Stop);
        await exchange.GivePageOf([.. watchers.Select(watcher => known.FirstOrDefault(person => person.Key == watcher.Person) is { } person
            ? new WatcherView(people!.NumberOf(person), people.TitleOf(person), watcher.Since)
            : new WatcherView(null, "", watcher.Since))]);
    }

    private static async Task Add(Exchange exchange, RecordKind kind, IRecord record)
    {
        using var body = await exchange.Body();
        var (key, person) = (new RecordKey(kind.Name, record.Key), await Person(exchange, body.As<NewWatcher>().Person));
        await exchange.Get<AnsweredRequests>().Once(exchange, body, key, () => exchange.Get<WatchRecord>().Run(new(key, person), exchange.By, exchange.Stop), _ => Task.CompletedTask);
        exchange.Answer(204);
    }

    private static async Task Remove(Exchange exchange, RecordKind kind, IRecord record)
    {
        await exchange.Get<UnwatchRecord>().Run(new(new(kind.Name, record.Key), await Person(exchange, exchange.Route("person"))), exchange.By, exchange.Stop);
        exchange.Answer(204);
    }

    private static async Task<Guid?> Person(Exchange exchange, string? named) => named is null or "me"
        ? exchange.By.Person
        : await exchange.Get<References>().Demand(exchange.Store.Kinds.Named("person") ?? throw new Missing("person"), named, exchange.By, exchange.Stop);
}
