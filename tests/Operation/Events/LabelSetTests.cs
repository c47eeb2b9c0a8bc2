using FsCheck;
using FsCheck.Fluent;
using Tandem.Operation.Events;

namespace Tandem.Tests.Operation.Events;

public sealed class LabelSetTests
{
    private static readonly Arbitrary<KeyValuePair<string, string>[]> Pairs = Gen.ArrayOf(
        from name in Gen.Elements("alertname", "job", "Job", "instance", "é", "z")
        from value in Gen.Elements("", "one", "two", "three")
        select new KeyValuePair<string, string>(name, value)).ToArbitrary();

    [Fact]
    public void Labels_stand_in_the_order_of_their_names_the_last_value_counts_and_an_empty_one_is_left_out() => Prop.ForAll(Pairs, pairs =>
    {
        var expected = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in pairs.Where(pair => pair.Value.Length > 0))
            expected[name] = value;

        LabelSet.Of(pairs).Pairs.ShouldBe(expected);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_fingerprint_is_the_same_for_the_same_labels_alone() => Prop.ForAll(Pairs, Pairs, (one, other) =>
    {
        var (left, right) = (LabelSet.Of(one), LabelSet.Of(other));

        (left.Fingerprint() == right.Fingerprint()).ShouldBe(left.Equals(right));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_fingerprint_stays_what_it_was_for_alerts_that_are_kept()
    {
        LabelSet.Of([new("job", "node"), new("alertname", "Übel")]).Fingerprint().ShouldBe("3988a1ad15c577983b17d93c6583b515");
        LabelSet.Of([new("alertname", new string('x', 5_000))]).Fingerprint().ShouldBe("5191f224592200b4db0531bd1c80b758");
    }
}
