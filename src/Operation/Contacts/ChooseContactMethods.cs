using System.Net.Mail;
using System.Text.RegularExpressions;
using Tandem.Kernel;
using Tandem.Kernel.Access;
using Tandem.Kernel.Records;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.Operation.Channels;
using Tandem.People.Persons;

namespace Tandem.Operation.Contacts;

/// <summary>Says how one wants to be called: in which ways, in which order, and for what.</summary>
public sealed partial class ChooseContactMethods(Store store, SigningKeys keys, AllowedTargets allowed) : IFeature<ChooseContactMethods.Request>
{
    public const int MostMethods = 8;

    /// <summary>Minutes after which a way is used.</summary>
    public const int LatestUse = 120;

    public sealed record Request(IReadOnlyList<ContactMethod> Methods);

    public async Task Run(Request request, Actor by, CancellationToken stop = default)
    {
        var me = by.Person is { } person ? new Id<Person>(person) : throw new Forbidden("people.edit");
        if (request.Methods.Count > MostMethods)
            throw new Refused($"Name at most {MostMethods} ways.");
        var methods = new List<ContactMethod>();
        foreach (var method in request.Methods)
            methods.Add(await Tidy(method, methods.Count, stop));
        var plan = await store.Set<ContactPlan>().FindAsync([me], stop);
        if (plan is null)
            store.Add(plan = new ContactPlan { Person = me, Seal = keys.Make() });
        plan.Methods = methods;
        store.Announce(new ContactMethodsChosen(me, methods.Count), by);
        await store.SaveChangesAsync(stop);
    }

    private async Task<ContactMethod> Tidy(ContactMethod method, int at, CancellationToken stop)
    {
        if (method.High is < 0 or > LatestUse || method.Low is < 0 or > LatestUse)
            throw new Refused($"Say after how many minutes it is used, from 0 to {LatestUse}.", $"high{at}");
        var (address, field) = (method.Address.Trim(), $"address{at}");
        return method with
        {
            Address = method.Channel switch
            {
                NoticeChannel.InApp => "",
                NoticeChannel.Mail when address.Length == 0 => "",
                NoticeChannel.Mail => MailAddress.TryCreate(address, out var mail) && mail.Address == address && address.Length <= 254 ? address : throw new Refused("This is no mail address.", field),
                NoticeChannel.Sms or NoticeChannel.Voice => Phone().IsMatch(address) ? address : throw new Refused("Write the phone number with its country, such as +49 431 551234.", field),
                NoticeChannel.Webhook or NoticeChannel.Push => (await allowed.Demand(address, field, stop)).ToString(),
                _ => throw new Refused("Choose one of the ways offered.", field),
            },
        };
    }

    [GeneratedRegex(@"^\+[0-9][0-9 ()/-]{5,28}$")]
    private static partial Regex Phone();
}
