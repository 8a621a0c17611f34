"""Wigan's plan of 2008/09 as printed: frameworks under one heading, the latest performance, sections between tasks."""

# ruff: noqa: E501 - a row as it is printed, a line each
# fmt: off

from typing import Any

Rows = list[list[Any]]

PERFORMANCE: Rows = [
    ["Key Performance Measures"],
    ["Key Performance Measure", "Framework", None, None, None, None, None, "Responsible officer", "Latest performance", None, None, "Targets"],
    [None, "Comm.", "LAA", "Corp.", "CAA", "NIS", "E&D", None, "Target", "Actual", None, "2008/09", "2009/10", "2010/11"],
    ["Total % sickness absence for department", None, None, "X", None, None, None, "Deputy Chief Executive", 3.6, 3.35, "★", 3.35, 3.3, 3],
    ["% short term sickness absence for department", None, None, None, None, None, None, "Deputy Chief Executive", 1.8, 2.3, "▲", 2.3, 2.31, 2.1],
    ["% long term sickness absence for department", None, None, None, None, None, None, "Deputy Chief Executive", 1.2, 1.05, "★", 1.05, 0.99, 0.9],
    ["% Freedom of Information requests dealt with in required time limit", None, None, "X", None, None, None, "Deputy Chief Executive", "-", "-", None, 100, 100, 100],
    ["Lead & Support Transformational Change and Improvement"],
    ["Key Performance Measure", "Framework", None, None, None, None, None, "Responsible officer", "Latest performance", None, None, "Targets"],
    [None, "Comm.", "LAA", "Corp.", "CAA", "NIS", "E&D", None, "Target", "Actual", None, "2008/09", "2009/10", "2010/11"],
    ["% of people who believe people from different backgrounds get on well together locally", None, None, None, None, "X", "X", "Service Director, Business Transformation", "-", "-", None, "Need baseline", "Need baseline", "Need baseline"],
    ["% of people who feel that they belong to their neighbourhood", None, None, None, None, "X", "X", "Service Director, Business Transformation", "-", "-", None, "Need baseline", "Need baseline", "Need baseline"],
    ["Civic participation in the local area", None, None, None, None, "X", None, "Service Director, Business Transformation", "-", "-", None, "Need baseline", "Need baseline", "Need baseline"],
    ["% of people who feel that they can influence decisions in their locality", None, None, None, None, "X", None, "Service Director, Business Transformation", "-", "-", None, "Need baseline", "Need baseline", "Need baseline"],
    ["Overall/general satisfaction with local area", None, None, None, None, "X", None, "Deputy Chief Executive", "-", "-", None, "Need baseline", "Need baseline", "Need baseline"],
    ["Environment for a thriving third sector", None, None, None, None, "X", None, "Service Director, Business Transformation", "-", "-", None, "Need baseline", "Need baseline", "Need baseline"],
    ["Avoidable contact: average number of customer contacts per received customer request", None, None, None, None, "X", None, "Head of Customer Services", "-", "-", None, "Need baseline", "Need baseline", "Need baseline"],
    ["Fair treatment by local services", None, None, None, None, "X", None, "Service Director, Customer Transformation", "-", "-", None, "Need baseline", "Need baseline", "Need baseline"],
    ["CPA judgement", None, None, None, None, None, None, "Service Director, Business Transformation", 4, 4, None, 4, "-", "-"],
    ["Direction of Travel judgement", None, None, None, None, None, None, "Service Director, Business Transformation", "Well", "Adequate", None, "Well", "Strongly", "Strongly"],
    ["Key Performance Measure", "Framework", None, None, None, None, None, "Responsible officer", "Latest performance", None, None, "Targets"],
    [None, "Comm.", "LAA", "Corp.", "CAA", "NIS", "E&D", None, "Target", "Actual", None, "2008/09", "2009/10", "2010/11"],
    ["Data Quality judgement", None, None, None, None, None, None, "Service Director, Business Transformation", 3, 2, "▲", 3, 3, 4],
    ["% customers satisfied with services received for the department", None, None, None, None, None, None, "Service Director, Customer Transformation", "-", "-", None, "Need baseline", "Need baseline", "Need baseline"],
]

SCORECARD: Rows = [
    ["Service Performance"],
    ["Service Performance", "2005", "2006", "2007"],
    ["Benefits", 3, 3, 3],
    ["Children & Young People", 3, 3, 3],
    ["Culture", 3, 2, 2],
    ["Environment", 3, 3, 3],
    ["Housing", 3, 3, 4],
    ["Social Care (Adults)", 3, 3, 3],
]

ACROSS_THE_DEPARTMENT: Rows = [
    ["Equality and Diversity"],
    ["Task", "Responsible Officer", "Resources", "Start Date", "End Date", "Success criteria"],
    ["Validate departmental Equality Impact Assessments (EIA)", "Policy Officer Equality & Diversity", "Departmental equality group", "Ongoing from late 2007", "April 2008", "Evidence base ready for consultation"],
    ["Set consultation topics and questions from completed EIAs", "Policy Officer Equality & Diversity", "Departmental equality group", "May 2008", "June 2008", "Customer and stakeholder views inform services"],
    ["Run customer consultation event", "Service Director, Business Transformation", "Departmental equality group", "May/June 2008", "March 2009", "Services and policies changed to meet customer need"],
    ["Prepare for Level 3 validation process", "Service Director, Business Transformation", "Departmental equality group", "July 2008", "Sept 2008", "No major action points; Level 3 ESLG awarded"],
    ["Ensure EIAs are done for year 2 priorities in late 2008", "Service Director, Business Transformation", "Departmental equality group", "September 2008", "December 2008", "Better equality of access to services"],
]

RISK_AND_CONTINUITY: Rows = [
    ["Risk Management Tasks"],
    ["Risk", "Task", "Responsible Officer", "Resources", "Start Date", "End Date", "Success criteria"],
    ["Failure to participate in corporate processes", "Annual review of department risk register", "Service Director, Business Transformation", "Existing", "April 2008", "January 2009", "All risks identified, each with an action"],
    ["Low participation in partnership programmes", "Implement LSP Performance Management Framework", "Head of Policy and Partnerships", "Existing", "April 2008", "March 2009", "LSP assessed as 'green' by GONW"],
    ["Failure to engage community and voluntary sector in partnership working", "Review COMPACT regularly; support voluntary sector through procurement strategy", "Head of Policy and Partnerships", "Existing", "April 2008", "March 2009", "Activities as planned; third sector finds the service more accessible"],
    ["Business Continuity Tasks"],
    ["Risk", "Task", "Responsible Officer", "Resources", "Start Date", "End Date", "Success criteria"],
    ["Failure to sustain services", "Annual review of business continuity arrangements", "Service Director, Business Transformation", "Existing", "Sept 2008", "January 2009", "Key services maintained"],
    ["Flu pandemic", "Apply business continuity arrangements in a flu pandemic", "Service Managers", "Staff training", "As required", None, "Key services maintained"],
    ["Flu pandemic", "Arrange corporate PPE provision and HR policy for a pandemic", "Deputy Chief Executive", "Corporate resources; policy expertise in People's Services", "July 2008", "September 2008", "Key services maintained"],
    ["Sustained power loss to Wigan Town Hall", "Have utility supplier install back-up power arrangements at Wigan Town Hall", "Facilities Manager", "Expertise in Facilities Management", "July 2008", "September 2008", "Town Hall employees can work and customers reach services"],
]

IMPROVEMENT: Rows = [
    ["Service Improvement Tasks"],
    ["Task", "Responsible Officer", "Resources", "Start Date", "End Date", "Success criteria"],
    ["Lead and support transformational change and improvement to deliver a new offer of service from the council"],
    ["Lead transformational change across the Council through Chief Executive's Services", "Deputy Chief Executive", "Existing", "April 2008", "March 2011", "Restructured, customer focussed services; key efficiency and value for money measures met; members' queries resolved"],
    ["Lead change and improvement through the Business Transformation Division", "Service Director, Business Transformation", "Existing", "April 2008", "March 2011", "Restructure and recruitment done; service plan, team and personal objectives met"],
    ["Improve the offer to customers and lead delivery of the Joint Service Centre", "Service Director, Business Transformation", "Existing", "April 2008", "March 2011", "Financial close 11/08; building works commence 12/08; project plan applies"],
    ["Develop and implement performance management framework for the department", "Service Director, Business Transformation", "Virtual Performance Team", "July 2008", "Sept 2008", "Agreed approach to performance and to judging impact on priorities"],
    ["Lead the Public Service Transformation programme for a better customer offer", "Service Director, Customer Transformation", "Existing", "January 2008", "Ongoing but complete 2010 / 2011 (JSC)", "Project plan targets met for Contact Centre, CRM and BPR"],
    ["Task", "Responsible Officer", "Resources", "Start Date", "End Date", "Success criteria"],
    ["Develop and roll out neighbourhood spokes", "Service Director, Customer Transformation", "Public Services Transformation Board", "April 2008", "September 2009", "2 spokes by September 2008, 10 by September 2009, fully functional"],
    ["Lead and develop a change in customer service culture", "Service Director, Customer Transformation", "Existing", "February 2008", "Ongoing", "Enhanced customer service outcomes"],
    ["Manage the Council's relationship with WALH on Contact Centre development", "Service Director, Customer Transformation", "Existing", "April 2008", "Ongoing", "Unified Contact Centre agreed jointly by Board and Cabinet"],
    ["Lead and support cohesion and equality development"],
    ["Review approach to equality, diversity and cohesion; restructure team; revise action plan", "Service Director, Business Transformation", "Departmental Equality Group; Corporate Diversity Champions; Policy Officers", "April 2008", "March 2009", "ESLG achieved; validation actions completed; team restructured; integrated improvement plan"],
    ["Lead and support policy, partnership and strategic commissioning development to make an impact on Wigan Borough outcomes"],
    ["Develop delivery and performance framework for the new LAA and support LSMG", "Service Director, Business Transformation", "LAA lead officers", "April 2008", "Ongoing to 2011 but reviewed each year", "New approach agreed; support mechanisms in place"],
    ["Task", "Responsible Officer", "Resources", "Start Date", "End Date", "Success criteria"],
    ["Develop the Council and LSP community leadership role and democratic engagement", "Service Director, Business Transformation", "Existing, with colleagues from Environmental Services", "April 2008", "March 2010", "Stage 1 delivered and Cabinet report actions achieved by March 2009; implementation plan available"],
    ["Develop a commissioning advisory function for the LSP", "Service Director, Customer Transformation", "LAA Lead Officers", "July 2008", "September 2008", "Functioning group reporting in to LSMG"],
    ["Lead and develop an approach to Joint Strategic Needs Assessment (JSNA)", "Service Director, Customer Transformation", "Virtual Performance Team; Public Health Team", "January 2008", "Ongoing", "Generic products; shared web front end; township based profiles"],
    ["Publish common standards for commissioning and procurement in the Council", "Service Director, Customer Transformation", "Existing", "July 2008", "October 2008", "Publication by agreement"],
    ["Support a Single Commissioning Agency for health and wellbeing", "Service Director, Customer Transformation", "Existing", "January 2008", "Ongoing"],
    ["Task", "Responsible Officer", "Resources", "Start Date", "End Date", "Success criteria"],
    ["Lead development of MetroFresh towards sustainability", "Service Director, Customer Transformation", "Existing", "January 2008", "Ongoing", "Break even; better reputation; key NIS delivered (e.g. NI 52 school lunch take-up)"],
    ["Lead and support performance and programmes"],
    ["Lead preparation for external inspections (Direction of Travel, PIs, CAA, plans)", "Service Director, Business Transformation", None, "April 2008", "March 2009", "External assessments achieved successfully"],
    ["To lead and ensure the reputation of Wigan Council and the Borough is enhanced"],
    ["Unify and co-locate a Media and Communications Team", "Service Director, Customer Transformation", "Unified Media and Communications Team", "February 2008", "September 2008", "One managed service with all posts appointed"],
    ["Publish a strategy to improve reputation through communications", "Service Director, Customer Transformation", "Unified Media and Communications Team", "May 2008", "July 2008", "Published, with a communication strategy for it"],
    ["Propose a partnership vision and branding for the Borough, linked to JSC", "Service Director, Customer Transformation", "Image Wigan Group", "May 2008", "October 2008", "Single proposal agreed by officers and Members, and funded"],
    ["Task", "Responsible Officer", "Resources", "Start Date", "End Date", "Success criteria"],
    ["Build relationships between Council leaders and the local media", "Service Director, Customer Transformation", "Image Wigan Group; Media and Communications Team", "June 2008", "Ongoing", "Significant improvement in positive, managed coverage of Council leaders"],
    ["Lead and support strategic objectives"],
    ["Support a Wigan Improvement and Efficiency Strategy", "Service Director, Business Transformation", "Existing", "April 2008", "March 2009", "Strategy and implementation plan by Dec 2008 that delivers 3% efficiency savings"],
    ["Build and sustain a healthy and competent organisation"],
    ["Unify a Learning and Development Team", "Service Director, Customer Transformation", "Unified Media and Communications Team", "February 2008", "September 2008", "One managed service with all posts appointed"],
    ["Develop a 'Learning Hub' for the Borough", "Service Director, Customer Transformation", "Unified Learning and Development Team", "June 2008", "February 2009", "Team co-located in one building with a business development plan"],
    ["Publish an Organisational Development Strategy linking vision to competencies", "Service Director, Customer Transformation", "Head of Organisational Development; Unified Learning and Development Team", "July 2008", "September 2008", "Published, with a communication strategy for it"],
    ["Task", "Responsible Officer", "Resources", "Start Date", "End Date", "Success criteria"],
    ["Lead strategic linking of ICT and asset management transformation strategies", "Service Director, Customer Transformation", "Existing", "April 2008", "Ongoing", "Linked strategies published; behaviour changes"],
    ["Develop and support leadership initiatives across the Council", "Service Director, Customer Transformation", "Existing", "June 2008", "Ongoing", "Leadership and Management Strategy agreed and published"],
]

VARIATIONS: Rows = [
    ["Financial Year 2006/07"],
    ["Analysis of Main Variations", "Detail", "Controllable £000's"],
    ["Committees", "Fewer paper agendas distributed", -34],
    ["Public Relations", "A-Z, additional Borough Life Magazine and Employee Newsletter", 34],
    ["Performance Improvement", "Vacancies", -16],
    [None, "Printing and stationery", -19],
    [None, "Grants and subscriptions", -7],
    ["Community Engagement", "Vacancies", -28],
    [None, "Recharge of staff time for NRF work, not budgeted", -19],
    [None, "The Big Thankyou", 14],
    ["Graduate Trainees", "Recharge of 2 graduates not previously allocated", -28],
    ["Print", "Reduced supplier click charges", -5],
    [None, "2006/07, 2007/08 budget reductions not achieved", 20],
    [None, "Reduced bulk ordering for paper resales", 15],
    [None, "Less click / reprographics work undertaken", 15],
    [None, "Reduced job run lengths", 29],
    ["Central Training", "06/07 approved bid: Equality & Diversity training for Senior Managers over more than 1 year", -41],
    ["New Town Hall", "Less income received from external functions", 76],
    ["Other", "Other minor variations", -16],
    ["Sub Total", None, -10],
]

SHEETS: dict[str, Rows] = {"Performance": PERFORMANCE, "Scorecard": SCORECARD, "Across the department": ACROSS_THE_DEPARTMENT, "Risk and continuity": RISK_AND_CONTINUITY, "Improvement": IMPROVEMENT, "Variations": VARIATIONS}
"""Sheet name -> its rows."""

HEADINGS: dict[str, str] = {"Service Performance": "Measure", "2005": "Actual 2005/06", "2006": "Actual 2006/07", "2007": "Actual 2007/08", "Analysis of Main Variations": "Service", "Detail": "Explanation", "Controllable £000's": "Variance"}
"""What pack.toml says of headings that nobody could be expected to know."""
