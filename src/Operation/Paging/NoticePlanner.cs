using System.Security.Cryptography;
using System.Text;
using Tandem.Kernel.Jobs;
using Tandem.Kernel.Storage;
using Tandem.Operation.Channels;
using Tandem.Operation.Contacts;
using Tandem.People.Persons;

namespace Tandem.Operation.Paging;

/// <summary>Plans who is sent what when, in each person's own order; saved together with the step.</summary>
public sealed class NoticePlanner(Store store, JobSchedule jobs)
{
    public async Task Plan(Page page, IReadOnlyList<Person> people, IEnumerable<string> programs, string seal, string step, DateTimeOffset now, CancellationToken stop)
    {
        var plans = await store.ContactPlansOf([.. people.Select(person => person.Id)], stop);
        foreach (var person in people)
        {
            var plan = plans.GetValueOrDefault(person.Id);
            foreach (var (method, after) in Ways(plan, page.Urgency))
            {
                var address = method.Channel == NoticeChannel.Mail && method.Address.Length == 0 ? person.Email ?? "" : method.Address;
                if (method.Channel == NoticeChannel.InApp || address.Length > 0)
                    await Add(page, person, method.Channel, address, plan?.Seal ?? "", step, now + TimeSpan.FromMinutes(after), stop);
            }
        }

        foreach (var address in programs.Distinct())
            await Add(page, null, NoticeChannel.Webhook, address, seal, step, now, stop);
    }

    /// <summary>The ways of a person for a page, soonest first. Whoever has chosen none for it is reached within the program all the same.</summary>
    private static List<(ContactMethod Method, int After)> Ways(ContactPlan? plan, Urgency urgency)
    {
        List<(ContactMethod Method, int After)> chosen =
        [
            .. (plan?.Methods ?? ContactPlan.Usual).Select(method => (Method: method, After: urgency == Urgency.High ? method.High : method.Low))
                .Where(each => each.After is not null).Select(each => (each.Method, each.After!.Value)).OrderBy(each => each.Value),
        ];
        return chosen.Count > 0 ? chosen : [(new ContactMethod(NoticeChannel.InApp), 0)];
    }

    private async Task Add(Page page, Person? person, NoticeChannel channel, string address, string seal, string step, DateTimeOffset due, CancellationToken stop)
    {
        var whom = person is null ? "program" : $"{person.Id}";
        var place = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address)))[..16];
        // A page that was woken or sent to somebody else begins at the first step again: that is another step.
        var notice = new PageNotice { Key = $"{page.Id}-{page.Version}-{step}-{whom}-{channel}-{place}".ToLowerInvariant(), Page = page.Id, Person = person?.Id, Channel = channel, Address = address, Seal = seal, Due = due };
        store.Add(notice);
        await jobs.Add(new SendNotice.Order(notice.Id), due, $"page notice {notice.Id:n}", stop);
    }
}
