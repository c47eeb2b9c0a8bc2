using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Tandem.Kernel.Access;
using Tandem.Kernel.Facts;
using Tandem.Kernel.Notices;
using Tandem.Kernel.Storage;

namespace Tandem.Interface.Live;

/// <summary>
/// Streams to an open page that something it shows has changed (server-sent events). It says only that, never what: the page asks
/// anew and sees what its reader may see. A change the reader may not see is not even hinted at.
/// </summary>
public sealed class Changes(JournalReader journal, NoticeBell bell, IServiceScopeFactory scopes, TimeProvider clock, IHostApplicationLifetime host)
{
    /// <summary>Open streams in this process; a page that finds no place refreshes when it is next opened.</summary>
    private const int MostStreams = 5_000;

    private const int MostFacts = 500;
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    /// <summary>How soon somebody who was shut out hears nothing more.</summary>
    private static readonly TimeSpan Recheck = TimeSpan.FromSeconds(4);

    /// <summary>Many changes at once are one refresh.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);

    private int streams;

    /// <param name="since">The last position the page knows; null: only what happens from now on.</param>
    public async Task Answer(HttpContext context, string? topics, long? since)
    {
        if (context.Features.Get<Actor>() is not { Person: not null } actor)
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, host.ApplicationStopping);
        try
        {
            if (Interlocked.Increment(ref streams) > MostStreams)
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            else
                await Stream(context, actor, topics, since, stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The page was left, or the house closes: that is how such a stream ends.
        }
        finally
        {
            Interlocked.Decrement(ref streams);
        }
    }

    private async Task Stream(HttpContext context, Actor actor, string? topics, long? since, CancellationToken stop)
    {
        var (wanted, rings) = (await Read(topics, actor, stop), Topic.WantsNotices(topics));
        var rung = rings && !await Missed(actor, Resume(context.Request, since), stop) ? await bell.LastFor(actor.Person!.Value, stop) : DateTimeOffset.MaxValue;
        var last = await journal.Last(stop);
        var position = Math.Min(Resume(context.Request, since) ?? last, last);
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        await Say(context, string.Create(CultureInfo.InvariantCulture, $"retry: 3000\nid: {position}\nevent: ready\ndata:\n\n"), stop);
        var (spoken, reader) = (clock.GetUtcNow(), actor);
        while (true)
        {
            var (news, checkAgain) = (rings ? Task.WhenAny(journal.News, bell.Next) : journal.News, clock.GetUtcNow() + Recheck);
            var (newest, changed) = await Look(wanted, position, reader, stop);
            position = newest;
            if (rings && await bell.LastFor(actor.Person!.Value, stop) is var latest && latest != rung)
            {
                rung = latest;
                changed = [.. changed, Topic.Notices];
            }

            if (changed.Count > 0 || clock.GetUtcNow() - spoken >= Heartbeat)
            {
                await Say(context, Words(position, changed), stop);
                spoken = clock.GetUtcNow();
            }

            while (!news.IsCompleted && clock.GetUtcNow() < checkAgain)
                await Wait(news, checkAgain - clock.GetUtcNow(), stop);
            if (news.IsCompleted)
                await Task.Delay(Pause, clock, stop);
            if (await Recognise(context, reader) is not { } same)
                return;
            reader = same;
        }
    }

    /// <summary>Which of the topics had news that the reader may see, and up to where.</summary>
    private async Task<(long Newest, IReadOnlyCollection<string> Changed)> Look(IReadOnlyList<Topic> wanted, long position, Actor reader, CancellationToken stop)
    {
        var changed = new HashSet<string>();
        while (true)
        {
            var page = await journal.After(position, null, MostFacts, stop);
            if (page.Through == position)
                return (position, changed);
            foreach (var (topic, fact) in wanted.SelectMany(topic => page.Facts.Where(topic.Covers).Select(fact => (topic, fact))))
            {
                if (!changed.Contains(topic.Words) && await MaySee(topic, fact, reader, stop))
                    changed.Add(topic.Words);
            }

            position = page.Through;
        }
    }

    private async Task<bool> MaySee(Topic topic, RecordedFact fact, Actor reader, CancellationToken stop)
    {
        var reach = fact.Internal ? topic.Kind.WorkedBy(reader) : topic.Kind.ReadBy(reader);
        if (reach.All || reach == Reach.None)
            return reach.All;
        await using var scope = scopes.CreateAsyncScope();
        return await topic.Kind.Shelf.Has(scope.ServiceProvider.GetRequiredService<Store>(), reach, fact.Record, stop);
    }

    private async Task<IReadOnlyList<Topic>> Read(string? topics, Actor actor, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await Topic.Read(topics, scope.ServiceProvider.GetRequiredService<Store>(), actor, stop);
    }

    /// <summary>Whether the reader was told something while the page was away.</summary>
    private async Task<bool> Missed(Actor reader, long? since, CancellationToken stop)
    {
        if (since is not { } position)
            return false;
        await using var scope = scopes.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        var left = await store.Facts.Where(fact => fact.Position == position).Select(fact => (DateTimeOffset?)fact.RecordedAt).FirstOrDefaultAsync(stop);
        return await store.NoticesOf(reader.Person).AnyAsync(notice => left == null || notice.ChangedAt > left, stop);
    }

    private async Task Wait(Task news, TimeSpan atMost, CancellationToken stop)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await Task.WhenAny(news, Task.Delay(atMost, clock, over.Token));
        await over.CancelAsync();
        stop.ThrowIfCancellationRequested();
    }

    private static async ValueTask<Actor?> Recognise(HttpContext context, Actor reader) =>
        context.Features.Get<Recognition>() is { } recognition ? await recognition.Again() : reader;

    private static string Words(long position, IReadOnlyCollection<string> changed)
    {
        var text = new StringBuilder(changed.Count == 0 ? ":\n\n" : "");
        foreach (var topic in changed)
            text.Append(CultureInfo.InvariantCulture, $"id: {position}\nevent: change\ndata: {topic}\n\n");
        return text.ToString();
    }

    private static long? Resume(HttpRequest request, long? since) =>
        long.TryParse(request.Headers["Last-Event-ID"], NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last : since;

    private static async Task Say(HttpContext context, string text, CancellationToken stop)
    {
        await context.Response.WriteAsync(text, stop);
        await context.Response.Body.FlushAsync(stop);
    }
}
