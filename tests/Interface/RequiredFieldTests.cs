using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Tandem.Kernel.Access;
using Tandem.Kernel.Resources;
using Tandem.Kernel.Storage;
using Tandem.People.Persons;
using Tandem.Tests.People;
using Tandem.Tests.Setting;

namespace Tandem.Tests.Interface;

/// <summary>The star beside a field says before what the refusal of an empty one would say after.</summary>
public sealed class RequiredFieldTests(Houses houses) : IClassFixture<Houses>
{
    // One of several is named: which, is up to whoever fills it in.
    private static readonly string[] Either = ["deployments: item", "pages: policy", "status-notices: services"];

    [Theory, Stores]
    public async Task What_a_form_for_a_new_record_refuses_when_left_empty_it_marks_as_required(DatabaseKind store)
    {
        var house = await houses.On(store);
        using var boss = await house.SignedIn("Berta", StandardRole.Administrator);
        var resources = await house.Within(services => Task.FromResult(services.GetRequiredService<ResourceCatalogue>()));
        var unmarked = new List<string>();
        var seen = 0;
        foreach (var kind in resources.All.Where(each => each.Creation is not null).Select(each => each.Kind))
        {
            await boss.Open($"/{kind.Plural}/new");
            if (boss.Page.QuerySelector("#form-create") is null)
                continue;
            seen++;
            var marked = Fields(".field:has(.required) :is(input, textarea, select)[name]");
            var empty = boss.Page.QuerySelectorAll("#form-create :is(input[type=text], input:not([type]), textarea)[name]").Select(each => (each.GetAttribute("name")!, "")).DistinctBy(each => each.Item1);
            await boss.Submit("#form-create", [.. empty]);
            var refused = Fields(".field:has(.complaint) :is(input, textarea, select)[name]");
            // Some features say no to one thing at a time: what comes after the words is asked for as well.
            await boss.Submit("#form-create", [.. Fields(".field:has(.required) > :is(input[type=text], textarea)[name]").Select(name => (name, $"Something {Guid.CreateVersion7():N}"))]);
            refused.UnionWith(Fields(".field:has(.complaint) :is(input, textarea, select)[name]").Except(Fields(".field:has(.required) > :is(input[type=text], textarea)[name]")));
            unmarked.AddRange(refused.Except(marked).Select(field => $"{kind.Plural}: {field}"));
        }

        seen.ShouldBeGreaterThan(15);
        unmarked.Except(Either).ShouldBeEmpty();

        HashSet<string> Fields(string selector) => [.. boss.Page.QuerySelectorAll("#form-create " + selector).Select(each => each.GetAttribute("name")!)];
    }
}
