using Tandem.Kernel.Text;

namespace Tandem.Tests.Kernel;

/// <summary>What code is called becomes words that people read.</summary>
public sealed class NamesTests
{
    [Theory]
    [InlineData("resolutionCode", "Resolution code")]
    [InlineData("IncidentLogged", "Incident logged")]
    [InlineData("api", "API")]
    [InlineData("clientUrl", "Client URL")]
    [InlineData("apiary", "Apiary")]
    public void A_name_becomes_words_as_they_are_said(string name, string words) => Names.Sentence(name).ShouldBe(words);
}
