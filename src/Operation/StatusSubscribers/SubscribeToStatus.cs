using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.StatusComponents;
using Tandem.People.SignIn;

namespace Tandem.Operation.StatusSubscribers;

/// <summary>Asks to be told by mail what the status page tells. Whether an address is known already is never said.</summary>
public sealed class SubscribeToStatus(Store store, Attempts attempts, JobSchedule jobs, TimeProvider clock) : IFeature<SubscribeToStatus.Request>
{
    /// <summary>Mails that ask one address for its confirmation, within an hour, whoever asks.</summary>
    private const int MailsPerHour = 1;

    private const int LongestAddress = 254;

    /// <param name="Components">What of the page one follows; none: all of it.</param>
    public sealed record Request(string? Address, IReadOnlyList<Id<StatusComponent>>? Components = null);

    /// <exception cref="Refused">It is no mail address.</exception>
    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var address = request.Address?.Trim().ToLowerInvariant() ?? "";
        if (address.Length > LongestAddress || address.Any(sign => char.IsControl(sign) || char.IsWhiteSpace(sign)) || !MailAddress.TryCreate(address, out var read) || read.Address != address)
            throw new Refused("Give a mail address such as name@example.com.", "address");
        if (await store.Set<StatusSubscriber>().AnyAsync(row => row.Address == address && row.State == StatusSubscriberLife.Active, stop) || !await MayAsk(address, stop))
            return;
        var subscriber = await store.Set<StatusSubscriber>().SingleOrDefaultAsync(row => row.Address == address, stop);
        if (subscriber is null)
        {
            subscriber = StatusSubscriber.Mail(address, Moments.ToMicrosecond(clock.GetUtcNow()));
            store.Add(subscriber);
            store.Announce(new StatusSubscriptionAsked(subscriber.Id, subscriber.Channel), by);
        }

        subscriber.Components = await StatusComponentRules.Shown(store, request.Components, stop);
        await jobs.Add(new AskForConfirmation.Order(subscriber.Id), clock.GetUtcNow(), stop: stop);
        await store.SaveChangesAsync(stop);
    }

    private async Task<bool> MayAsk(string address, CancellationToken stop)
    {
        try
        {
            await attempts.Take($"status\n{address}", MailsPerHour, stop);
            return true;
        }
        catch (TooMany)
        {
            return false;
        }
    }
}
